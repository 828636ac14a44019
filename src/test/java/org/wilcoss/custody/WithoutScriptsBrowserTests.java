package org.wilcoss.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The main flows in a browser that runs no script: real links, forms, and a redirect after each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutScriptsBrowserTests extends PageTest {
    private Chromium browser;
    private BrowserContext context;

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

    @BeforeEach
    void open() {
        context = browser.context(new NewContextOptions().setJavaScriptEnabled(false));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void signsInAndOut() {
        Page page = signedIn(actor(Role.COACH));
        assertThat(heading(page)).hasText("What is out");

        page.locator(".me summary").click();
        press(page, "Sign out");

        assertThat(heading(page)).hasText("Sign in");
    }

    @Test
    void checksOutAndIn() {
        Kit kit = kit();
        Page page = signedIn(actor(Role.COACH));
        page.navigate(base() + kit.path() + "/check-out");
        page.getByLabel(Pattern.compile("^Cora Lindqvist")).first().check();
        press(page, "Check out " + kit.code());
        assertThat(status(page)).containsText(kit.code() + " is now with Cora Lindqvist.");

        press(page, "Check in");
        assertThat(status(page)).containsText(kit.code() + " is back.");
    }

    @Test
    void searchesTheBoardAndTheKits() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Quentin Quillfeather"), null);
        Page page = signedIn(actor(Role.COACH));

        page.locator("main [type=search]").fill("quillfeather");
        press(page, "Search");
        assertThat(page.locator("#out .row")).hasCount(1);
        assertThat(page.locator("#out .row")).containsText(kit.code());

        page.navigate(base() + "/kits");
        page.locator("main form [name=q]").fill(kit.code());
        press(page, "Search");
        assertThat(page.locator("main .row").first()).containsText(kit.code());
    }

    @Test
    void asksToTakeAKitHomeAndApprovesIt() {
        Kit kit = kit();
        Actor parent = verifiedParent();
        as(Role.ADMIN)
                .post("/api/v1/attestations", "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked.\"}");
        Page page = signedIn(parent);
        page.navigate(base() + kit.path() + "/off-site");
        page.getByLabel("Where to").fill("Home");
        page.getByLabel("Back by")
                .fill(LocalDateTime.ofInstant(inHours(48), ZoneOffset.UTC).toString().substring(0, 16));
        page.getByLabel("It travels unloaded").check();
        page.getByLabel("I have read this and accept it").check();
        page.getByLabel("Type the name").fill(parent.name());
        press(page, "Ask for " + kit.code());
        String request = page.url();
        assertThat(page).hasURL(Pattern.compile("/gate/\\d+"));

        context.clearCookies();
        Page coach = signedIn(actor(Role.COACH));
        coach.navigate(request);
        coach.locator("form[action$='/approval'] button").last().click();
        assertThat(coach.locator("main")).containsText("Approved");
    }

    private Page signedIn(Actor person) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(person.id()));
        press(page, "Sign in");
        return page;
    }

    private Actor verifiedParent() {
        Actor parent = new TestPeople(DATABASE.owner()).user("Sven Ohne " + System.nanoTime(), Role.PARENT);
        JdbcClient.create(DATABASE.owner())
                .sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id = :id""")
                .param("admin", actor(Role.ADMIN).id())
                .param("id", parent.id())
                .update();
        return parent;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS).first();
    }
}
