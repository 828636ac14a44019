package org.wilcoss.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wilcoss.custody.platform.Role;

/** What single pages do by themselves in a real browser; what all have in common is in {@link PagesBrowserTests}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTests extends PageTest {
    private Chromium browser;
    private Kit available;

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
    void prepare() {
        available = kit();
        Kit late = kit();
        checkOut(actor(Role.COACH), late, athlete("Bo Li"), inHours(-3));
    }

    @Test
    void checksOutAndInByKeyboardAlone() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.COACH);
            page.navigate(base() + available.path());

            tabTo(page, page.getByRole(AriaRole.LINK, named("Cora Lindqvist you")));
            page.keyboard().press("Enter");
            tabTo(
                    page,
                    page.getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check out " + available.code())));
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText(available.code() + " is now with Cora Lindqvist. Due");

            tabTo(
                    page,
                    page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Check in").setExact(true)));
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(available.code() + " is back.");
        }
    }

    @Test
    void movesToTheErrorSummaryAndReadsWell() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.COACH);
            page.navigate(base() + available.path() + "/check-out");
            page.evaluate("document.querySelector('form.move').noValidate = true");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check out " + available.code()))
                    .click();

            assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose who takes the kit.");
            assertThat(Chromium.faults(page)).isEmpty();
        }
    }

    @Test
    void searchesTheBoardAsOneTypesAndKeepsTheSearchInTheAddress() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.COACH);
            List<String> complaints = Chromium.complaints(page);
            page.navigate(base() + "/");

            page.getByLabel("Search by kit, holder or athlete").pressSequentially("bo li");

            assertThat(page).hasURL(Pattern.compile(".*/\\?q=bo(\\+|%20)li$"));
            assertThat(page.locator(".row").first()).containsText("Bo Li");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(" of ");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void narrowsPeopleDownAsOneTypesAndOffersThemAllWithoutScripts() {
        athlete("Zoë Zimmer");
        Stream.of("Ann One", "Ann Two", "Ann Three", "Ann Four", "Ann Five", "Ann Six", "Ann Seven")
                .forEach(name -> {
                    Kit drawn = kit();
                    checkOut(actor(Role.COACH), drawn, athlete(name), null);
                    checkIn(drawn);
                });
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.COACH);
            page.navigate(base() + available.path() + "/check-out");
            page.getByText("Everybody else").click();
            page.getByLabel("Search by name").pressSequentially("zoe zim");
            assertThat(page.locator(".others .person:visible")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Zoë Zimmer")).isChecked();
        }
        try (BrowserContext context = browser.context(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signIn(context, Role.COACH);
            page.navigate(base() + available.path() + "/check-out");
            page.getByText("Everybody else").click();
            page.getByLabel("Zoë Zimmer").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check out " + available.code()))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("is now with Zoë Zimmer.");
        }
    }

    @Test
    void leadsToSignInWhenTheSignInEndsDuringASearch() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context, Role.COACH);
            page.navigate(base() + "/kits");
            context.clearCookies();

            page.getByLabel("Code or description").pressSequentially("trap");

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Sign in");
        }
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private Page signIn(BrowserContext context, Role role) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(role).id()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }

    private static void tabTo(Page page, Locator target) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("the Tab key does not lead to " + target);
    }
}
