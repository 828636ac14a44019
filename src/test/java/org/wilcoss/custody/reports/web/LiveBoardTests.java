package org.wilcoss.custody.reports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.platform.Role;

/** A page that stays open: what others do appears on it, and a lost connection loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBoardTests extends PageTest {
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
    void countsEveryAct() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        long before = Long.parseLong(coach.get("/changes").html());

        checkOut(actor(Role.COACH), kit, null, null);

        assertThat(Long.parseLong(coach.get("/changes").html())).isEqualTo(before + 1);
    }

    @Test
    void showsWhatAnotherPhoneChecksOutAndKeepsWhatIsBeingTyped() {
        Kit kit = kit();
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            page.navigate(base() + "/");
            Locator search = page.locator("#q");
            search.focus();

            checkOut(actor(Role.VOLUNTEER), kit, athlete("Lively Lou"), inHours(2));

            assertThat(page.locator("#out")).containsText(kit.code());
            assertThat(search).isFocused();
            checkIn(kit);
            assertThat(page.locator("#out")).not().containsText(kit.code());
        }
    }

    @Test
    void keepsAFormThatCannotBeSent() {
        Kit kit = kit();
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            page.navigate(base() + kit.path() + "/lost");
            page.getByRole(AriaRole.TEXTBOX).last().fill("Not in the safe this morning");

            context.setOffline(true);
            page.locator("main button[type=submit]").last().click();
            assertThat(page.locator("#connection-lost")).isVisible();
            assertThat(page.getByRole(AriaRole.TEXTBOX).last()).hasValue("Not in the safe this morning");

            context.setOffline(false);
            page.locator("main button[type=submit]").last().click();
            assertThat(page.locator("main")).containsText("Not in the safe this morning");
            assertThat(page.locator("main h1")).hasText(kit.code());
        }
    }

    @Test
    void saysThatTheBoardMayBeOldUntilTheServerIsThereAgain() {
        try (BrowserContext context = browser.context(new NewContextOptions())) {
            Page page = signIn(context);
            page.navigate(base() + "/");

            context.setOffline(true);
            assertThat(page.locator("#connection-lost")).isVisible();
            context.setOffline(false);
            assertThat(page.locator("#connection-lost")).isHidden();
        }
    }

    private Page signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(base() + signInPath(actor(Role.COACH).id()));
        page.locator("main button[type=submit]").click();
        page.waitForURL(base() + "/");
        return page;
    }
}
