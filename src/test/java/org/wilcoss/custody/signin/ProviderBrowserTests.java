package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.wilcoss.custody.Chromium;

/** Signing in by a real identity server in a real browser, which keeps to our content policy. */
@TestInstance(Lifecycle.PER_CLASS)
class ProviderBrowserTests {
    private final Chromium chromium = Chromium.start();
    private final IdentityServer server = new IdentityServer();
    private final ProviderWorld world = new ProviderWorld(server.issuer());

    ProviderBrowserTests() throws Exception {}

    @BeforeAll
    void introduce() {
        server.allow(world.callback());
    }

    @AfterAll
    void close() {
        world.close();
        server.close();
        chromium.close();
    }

    @Test
    void signsIn() {
        server.add("hanna", "hanna@example.org", true);
        world.register("hanna@example.org");
        try (BrowserContext context = context()) {
            Page page = signIn(context, "hanna");
            assertThat(page.url()).isEqualTo(world.base() + "/");
            page.navigate(world.base() + "/account");
            assertThat(page.textContent("main")).contains("You sign in by your account at Club account.");
            assertThat(Chromium.faults(page)).isEmpty();
        }
    }

    @Test
    void linksByAnInvitation() {
        server.add("ida", "ida@elsewhere.example", false);
        int ida = world.register("ida@example.org");
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(world.base() + world.link(ida));
            continueAs(page, "ida");
            assertThat(page.url()).isEqualTo(world.base() + "/");
        }
        try (BrowserContext context = context()) {
            assertThat(signIn(context, "ida").url()).isEqualTo(world.base() + "/");
        }
    }

    @Test
    void tellsWhoeverIsUnknownOrDeactivatedOrUnverifiedToAskTheirClub() {
        server.add("una", "una@example.org", true);
        server.add("dora", "dora@example.org", true);
        server.add("ulla", "ulla@example.org", false);
        world.deactivate(world.register("dora@example.org"));
        world.register("ulla@example.org");
        for (String name : new String[] {"una", "dora", "ulla"}) {
            try (BrowserContext context = context()) {
                Page page = signIn(context, name);
                assertThat(page.textContent("#trouble")).contains("Ask an admin of your club for a sign-in link");
                assertThat(Chromium.faults(page)).isEmpty();
                page.navigate(world.base() + "/account");
                assertThat(page.url()).startsWith(world.base() + "/sign-in");
            }
        }
    }

    @Test
    void saysThatAProviderIsDownAndUsesItAgainWhenItIsBack() {
        server.add("dina", "dina@example.org", true);
        world.register("dina@example.org");
        int port = server.port();
        server.stop();
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(world.base() + "/sign-in");
            page.click("text=Continue with Club account");
            assertThat(page.textContent("#trouble")).contains("Club account cannot be reached at the moment");
            server.startAgain(port);
            continueAs(page, "dina");
            assertThat(page.url()).isEqualTo(world.base() + "/");
        }
    }

    private Page signIn(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(world.base() + "/sign-in");
        continueAs(page, name);
        return page;
    }

    private void continueAs(Page page, String name) {
        page.click("text=Continue with Club account");
        page.fill("[name=username]", name);
        page.fill("[name=password]", "secret");
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(world.base()));
    }

    private BrowserContext context() {
        return chromium.context(new NewContextOptions());
    }
}
