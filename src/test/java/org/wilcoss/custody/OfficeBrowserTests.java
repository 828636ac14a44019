package org.wilcoss.custody;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.platform.Role;

/** The pages of those who answer for the club, with something on each: axe in light and dark, on a phone and a desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeBrowserTests extends PageTest {
    private static final int PHONE = 360;
    private static final int DESK = 1440;

    private final Sequencer sequencer;
    private final Cases cases;
    private final Erasures erasures;
    private Chromium browser;
    private List<String> paths = List.of();

    OfficeBrowserTests(@Autowired Sequencer sequencer, @Autowired Cases cases, @Autowired Erasures erasures) {
        this.sequencer = sequencer;
        this.cases = cases;
        this.erasures = erasures;
    }

    @BeforeAll
    void prepare() {
        browser = Chromium.start();
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Anneliese Featherstonehaugh-Wolfeschlegelstein"), inHours(-30));
        cases.openWithin(
                actor(Role.ADMIN),
                List.of(
                        new OpenCase(kit.id(), CaseKind.IMPORTED_HOLDER, "The file says that it is out.", "Mona"),
                        new OpenCase(kit.id(), CaseKind.IMPORTED_STATUS, "The file says “In service”.", null)));
        int gone = athlete("Lee Gone");
        erasures.erase(actor(Role.ADMIN), PersonId.athlete(gone), new ErasePerson("Lee Gone", "asked for it"));
        sequencer.sequence();
        Visitor admin = visitor(Role.ADMIN);
        paths = List.of(
                "/imports",
                "/cases",
                "/backups",
                "/ledger",
                "/ledger?kit=nothing",
                links(admin.get("/ledger?kit=" + kit.code()), "/ledger/entries/")
                        .getFirst(),
                "/erasures",
                "/erasures/athletes/" + athlete("Mo Going"),
                "/ledger/verifications",
                links(visitor(Role.COACH).get(kit.path()), "/receipts/").getFirst(),
                "/check-receipt");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void haveNoFaultAndFit() {
        SoftAssertions all = new SoftAssertions();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(PHONE, DESK)) {
                try (BrowserContext context = browser.context(
                        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = signIn(context);
                    List<String> complaints = Chromium.complaints(page);
                    for (String path : paths) {
                        page.navigate(base() + path);
                        all.assertThat(complaints).as(path).isEmpty();
                        check(page, "%s in %s at %d".formatted(path, scheme, width), width, all);
                        complaints.clear(); // axe breaks the content policy
                    }
                    checkImport(page, "an import in %s at %d".formatted(scheme, width), width, all);
                }
            }
        }
        all.assertAll();
    }

    /** A file of which a kit can be loaded and two lines cannot. */
    private void checkImport(Page page, String name, int width, SoftAssertions all) {
        page.navigate(base() + "/imports");
        String file = "Asset Tag,Name,Serial,Colour,Checked Out To\nOFFICE-1,Trap gun,S-77,Red,Mona\n,x,,,\n=1+1,,,,\n";
        page.setInputFiles(
                "input[type=file]", new FilePayload("kits.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        click(page, "See what would happen");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load 1 kit"))
                .waitFor();
        check(page, name, width, all);
    }

    private static void check(Page page, String name, int width, SoftAssertions all) {
        all.assertThat(Chromium.faults(page)).as(name).isEmpty();
        all.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
        all.assertThat(page.locator("h1").count()).as(name).isOne();
    }

    private Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(Role.ADMIN).id()));
        click(page, "Sign in");
        return page;
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
