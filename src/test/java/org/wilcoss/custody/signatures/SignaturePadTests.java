package org.wilcoss.custody.signatures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.platform.Role;

/** Whoever took a kit signs by mouse or finger, or types the name where nothing can be drawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignaturePadTests extends PageTest {
    private Chromium browser;

    @BeforeAll
    void start() {
        browser = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void givesBackWhatTheMouseDrew() {
        Kit kit = kit();
        checkOut(actor(Role.VOLUNTEER), kit, null, inHours(3));
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.VOLUNTEER);
            List<String> complaints = Chromium.complaints(page);
            page.navigate(base() + "/acceptances");
            Locator pad = page.locator("svg.pad");
            draw(page, pad);
            assertThat(pad.locator("path")).hasAttribute("d", Pattern.compile("M\\d+ \\d+(L\\d+ \\d+){2,}"));
            button(page, "Clear the drawing").click();
            assertThat(pad.locator("path")).hasAttribute("d", "");
            draw(page, pad);
            String drawn = pad.locator("path").getAttribute("d");
            button(page, "Sign as Vic Okafor").click();

            assertThat(page).hasURL(Pattern.compile(".*/papers/events/\\d+"));
            assertThat(page.locator(".paper svg.ink path")).hasAttribute("d", drawn);
            assertThat(page.locator(".paper")).containsText("Signed by hand by Vic Okafor");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void takesTheTypedNameWithoutScripts() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        try (BrowserContext context = browser.context(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signIn(context, Role.ARMORER);
            page.navigate(base() + "/acceptances?user_id=" + actor(Role.COACH).id());
            assertThat(page.locator("svg.pad")).isHidden();
            page.getByLabel("Type the name").fill("Cora L.");
            button(page, "Sign as Cora Lindqvist").click();

            assertThat(page.locator(".paper")).containsText("Signed by typing the name by Cora Lindqvist");
            assertThat(page.locator(".paper")).containsText("on the device of Bruno Kessler");
        }
    }

    @Test
    void saysWhatIsMissingAndFitsAPhoneInLightAndDark() {
        Kit kit = kit();
        checkOut(actor(Role.VOLUNTEER), kit, null, null);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.context(
                    new NewContextOptions().setColorScheme(scheme).setViewportSize(360, 740))) {
                Page page = signIn(context, Role.VOLUNTEER);
                page.navigate(base() + "/acceptances");
                assertThat(Chromium.faults(page)).isEmpty();
                page.evaluate("document.querySelector('form.move').noValidate = true");
                button(page, "Sign as Vic Okafor").click();
                assertThat(page.getByRole(AriaRole.ALERT)).containsText("Type your name, or draw your signature.");
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(360);
                page.navigate(base() + "/papers/events/" + eventOf(kit));
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(360);
                assertThat(Chromium.faults(page)).isEmpty();
            }
        }
    }

    private String eventOf(Kit kit) {
        return links(visitor(Role.VOLUNTEER).get(kit.path()), "/papers/events/")
                .getFirst()
                .replaceFirst(".*/", "");
    }

    private static void draw(Page page, Locator pad) {
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        page.mouse().move(box.x + 20, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 80, box.y + 20);
        page.mouse().move(box.x + 140, box.y + 80);
        page.mouse().up();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Page signIn(BrowserContext context, Role role) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(role).id()));
        button(page, "Sign in").click();
        return page;
    }
}
