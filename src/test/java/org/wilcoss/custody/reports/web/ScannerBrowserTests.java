package org.wilcoss.custody.reports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.platform.Role;

/** The scanner in a real browser, before a camera that shows a real label. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerBrowserTests extends PageTest {
    /** Keeps count of the taps from page to page. */
    private static final String COUNTER = "addEventListener('pointerdown', () => sessionStorage.setItem('taps',"
            + " 1 + Number(sessionStorage.getItem('taps'))), true)";

    private final JdbcClient sql;
    private final QrCodes codes;
    private final PublicUrl publicUrl;

    private final FakeCamera camera;
    private Chromium browser;
    private Kit kit;

    ScannerBrowserTests(
            @TempDir Path folder,
            @Autowired JdbcClient sql,
            @Autowired QrCodes codes,
            @Autowired PublicUrl publicUrl) {
        this.camera = new FakeCamera(folder);
        this.sql = sql;
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    @BeforeAll
    void start() {
        browser = Chromium.start(camera.arguments());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        kit = kit();
        show(kit);
    }

    @Test
    void checksOutFromTheBoardWithTwoTapsAndAScan() {
        try (BrowserContext context = browser.context(new NewContextOptions().setViewportSize(360, 740))) {
            Page page = board(context);
            page.getByRole(AriaRole.LINK, link("Scan")).click();
            page.waitForURL("**" + kit.path() + "/check-out");
            long scan = taps(page);

            page.locator(".person", containing("Cora Lindqvist")).click();
            confirm(page, "Check out " + kit.code());

            assertThat(page.getByRole(AriaRole.STATUS)).containsText(kit.code() + " is now with Cora Lindqvist.");
            assertThat(scan).isEqualTo(1);
            assertThat(taps(page) - scan).isEqualTo(2);
        }
    }

    @Test
    void checksInFromTheBoardWithOneTapAndAScan() {
        checkOut(actor(Role.COACH), kit, null, null);
        try (BrowserContext context = browser.context(new NewContextOptions().setViewportSize(360, 740))) {
            Page page = board(context);
            page.getByRole(AriaRole.LINK, link("Scan")).click();
            page.waitForURL("**" + kit.path() + "/check-in");
            long scan = taps(page);

            confirm(page, "Check in " + kit.code());

            assertThat(page.getByRole(AriaRole.STATUS)).containsText(kit.code() + " is back.");
            assertThat(scan).isEqualTo(1);
            assertThat(taps(page) - scan).isEqualTo(1);
        }
    }

    @Test
    void takesAWedgeScannerOnTheBoardWithoutATapBeforeTheTwo() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = board(context);
            page.keyboard().type(address(kit));
            page.keyboard().press("Enter");
            page.waitForURL("**" + kit.path() + "/check-out");

            page.locator(".person", containing("Cora Lindqvist")).click();
            confirm(page, "Check out " + kit.code());
            assertThat(taps(page)).isEqualTo(2);

            page.navigate(base() + "/");
            page.keyboard().type(kit.code());
            page.keyboard().press("Enter");
            page.waitForURL("**" + kit.path() + "/check-in");
            confirm(page, "Check in " + kit.code());
            assertThat(taps(page)).isEqualTo(3);
        }
    }

    @Test
    void saysThatAForeignCodeIsAMissAndLooksOn() throws IOException {
        camera.shows(TestCodes.image("https://elsewhere.example/scan/AAAA", 8));
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            List<String> complaints = Chromium.complaints(page);
            page.addInitScript("navigator.vibrate = (pattern) => { window.buzzed = pattern; return true; }");
            page.navigate(base() + "/scan");

            assertThat(page.locator("#told")).containsText("That code is not on a label of this club’s kits.");
            assertThat(page.locator("video")).isVisible();
            assertThat(page.evaluate("window.buzzed")).isEqualTo(List.of(90, 60, 90));
            assertThat(page.url()).isEqualTo(base() + "/scan");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void collectsManyAndTakesThemAlong() throws IOException {
        Kit typed = kit();
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            page.addInitScript("localStorage.setItem('scan-quiet', 'true')");
            camera.showsNothing();
            page.navigate(base() + "/scan");
            page.getByLabel("Many at once").check();
            page.getByLabel("Scan or type a kit’s code").fill(address(kit));
            page.keyboard().press("Enter");
            assertThat(page.locator("#told")).containsText(kit.code() + " is on the list.");
            page.getByLabel("Scan or type a kit’s code").fill(typed.code().toLowerCase(Locale.ROOT));
            page.keyboard().press("Enter");
            assertThat(page.locator("#collected li")).hasCount(2);
            page.getByLabel("Scan or type a kit’s code").fill(typed.code());
            page.keyboard().press("Enter");
            assertThat(page.locator("#told")).containsText(typed.code() + " was on the list already.");
            page.getByLabel("Scan or type a kit’s code").fill("NO-SUCH");
            page.keyboard().press("Enter");
            assertThat(page.locator("#told")).containsText("No kit that you may see has that code or label.");
            assertThat(page.getByLabel("Sound and vibration")).not().isChecked();

            page.getByRole(AriaRole.BUTTON, button("Go on with these")).click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("2 scanned kits");
            assertThat(page.locator(".row-link")).hasText(new String[] {kit.code(), typed.code()});
        }
    }

    @Test
    void saysWhatToDoWhenTheCameraIsDeniedMissingOrOverHttp() {
        try (Chromium plain = Chromium.start("--host-resolver-rules=MAP range.test 127.0.0.1")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = plain.context(new NewContextOptions().setColorScheme(scheme))) {
                    Page page = signIn(context);
                    page.addInitScript("navigator.mediaDevices.getUserMedia = () =>"
                            + " Promise.reject(new DOMException('no', 'NotAllowedError'))");
                    page.navigate(base() + "/scan");
                    assertThat(page.locator("#told")).containsText("This page may not use the camera. Allow it");
                    assertThat(Chromium.faults(page)).isEmpty();
                }
            }
            try (BrowserContext context = plain.context(new NewContextOptions())) {
                Page page = signIn(context);
                page.navigate(base() + "/scan");
                assertThat(page.locator("#told")).containsText("There is no camera here that this page can use.");
                stillTakesWhatIsTyped(page);
            }
            try (BrowserContext context = plain.context(new NewContextOptions())) {
                String lan = base().replaceFirst("//[^:]+", "//range.test");
                Page page = context.newPage();
                page.navigate(lan + signInPath(actor(Role.COACH).id()));
                page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
                page.navigate(lan + "/scan");
                assertThat(page.locator("#told")).containsText("The camera works only over https");
                stillTakesWhatIsTyped(page);
            }
        }
    }

    @Test
    void hasNoFaultWhileTheCameraLooks() throws IOException {
        camera.showsNothing();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(360, 1440)) {
                try (BrowserContext context = browser.context(
                        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
                    Page page = signIn(context);
                    page.navigate(base() + "/scan");
                    assertThat(page.locator("video")).isVisible();
                    assertThat(Chromium.faults(page)).isEmpty();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    @Test
    void takesCodesWithoutScripts() {
        try (BrowserContext context = browser.context(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signIn(context);
            page.navigate(base() + "/scan");
            stillTakesWhatIsTyped(page);
        }
    }

    private void stillTakesWhatIsTyped(Page page) {
        page.getByLabel("Scan or type a kit’s code").fill(address(kit));
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*" + kit.path() + "/check-out"));
    }

    private Page board(BrowserContext context) {
        context.addInitScript(COUNTER);
        Page page = signIn(context);
        page.navigate(base() + "/");
        page.evaluate("sessionStorage.removeItem('taps')");
        return page;
    }

    private Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(Role.COACH).id()));
        page.getByRole(AriaRole.BUTTON, button("Sign in")).click();
        return page;
    }

    private static void confirm(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, button(words)).click();
    }

    private static Page.LocatorOptions containing(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Page.GetByRoleOptions button(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static Page.GetByRoleOptions link(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static long taps(Page page) {
        return ((Number) Objects.requireNonNull(page.evaluate("Number(sessionStorage.getItem('taps'))"))).longValue();
    }

    private void show(Kit shown) throws IOException {
        camera.shows(ImageIO.read(new ByteArrayInputStream(codes.png(shown.id()))));
    }

    private String address(Kit named) {
        return publicUrl.of("/scan/"
                + sql.sql("SELECT scan_token FROM kits WHERE id = :id")
                        .param("id", named.id())
                        .query((row, n) -> row.getString(1))
                        .single());
    }
}
