package org.wilcoss.custody.gate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** How much it takes to ask for a kit on a phone, from the first page to the request. */
class AskingBrowserTests extends PageTest {
    private static final int MOST_INPUTS = 12;
    private static final Duration MOST_TIME = Duration.ofSeconds(60);
    private static final Duration TAP = Duration.ofMillis(200);
    private static final int CHARACTERS_A_SECOND = 5;
    private static final String PLACE = "State match, Springfield";

    /** Keeps count of the taps from page to page. */
    private static final String COUNTER = "addEventListener('pointerdown', () => sessionStorage.setItem('taps',"
            + " 1 + Number(sessionStorage.getItem('taps'))), true)";

    @Test
    void takesTwelveInputsAndAMinuteAtMost() {
        Kit kit = kit();
        Actor parent = verifiedParent(kit);
        athlete("Rae Reyes", parent.id());
        try (Chromium browser = Chromium.start();
                BrowserContext context = browser.context(new NewContextOptions().setViewportSize(360, 740))) {
            Page page = firstPage(context, parent);

            page.locator("#main a[href='%s']".formatted(kit.path())).click();
            page.getByRole(AriaRole.LINK, named("Take home")).click();
            page.getByLabel("For", new Page.GetByLabelOptions()).first().click();
            page.keyboard().press("Escape");
            page.getByLabel("For").first().selectOption("Rae Reyes");
            int chosenInTheList = 1;
            page.getByLabel("Where to").click();
            page.getByLabel("Where to").fill(PLACE);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^tomorrow")))
                    .click();
            page.getByText("It travels unloaded").click();
            page.getByText("I have read this and accept it").click();
            page.getByLabel("Type the name").click();
            page.getByLabel("Type the name").fill(parent.name());
            int typed = 2;
            page.getByRole(AriaRole.BUTTON, named("Ask for " + kit.code())).click();

            page.waitForURL(Pattern.compile(".*/gate/\\d+"));
            assertThat(page.locator("main")).containsText("Waits for approval");
            assertThat(page.locator("main")).containsText("Rae Reyes");
            int taps = taps(page) + chosenInTheList;
            assertThat(taps + typed).isLessThanOrEqualTo(MOST_INPUTS);
            assertThat(TAP.multipliedBy(taps)
                            .plusSeconds((PLACE.length() + parent.name().length()) / CHARACTERS_A_SECOND + 1))
                    .isLessThanOrEqualTo(MOST_TIME);
        }
    }

    private Page firstPage(BrowserContext context, Actor parent) {
        context.addInitScript(COUNTER);
        Page page = context.newPage();
        page.navigate(base() + signInPath(parent.id()));
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.navigate(base() + "/");
        page.evaluate("sessionStorage.removeItem('taps')");
        return page;
    }

    /** And a kit without a handgun, for which an athlete needs no consent; and a text to accept. */
    private Actor verifiedParent(Kit kit) {
        Actor parent = new TestPeople(DATABASE.owner()).user("Petra Reyes " + kit.code(), Role.PARENT);
        JdbcClient tables = JdbcClient.create(DATABASE.owner());
        tables.sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id = :id""")
                .param("admin", actor(Role.ADMIN).id())
                .param("id", parent.id())
                .update();
        tables.sql("UPDATE kits SET handgun = false WHERE id = :id")
                .param("id", kit.id())
                .update();
        as(Role.ADMIN)
                .post("/api/v1/attestations", "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked.\"}");
        return parent;
    }

    private static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static int taps(Page page) {
        return ((Number) Objects.requireNonNull(page.evaluate("Number(sessionStorage.getItem('taps'))"))).intValue();
    }
}
