package org.wilcoss.custody.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Chromium;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Somebody new with a browser whose device can keep passkeys, before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PasskeyTest extends PageTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    protected final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    protected Actor person = new Actor(0, "", "", Role.COACH, false);
    protected Page page;
    protected VirtualDevice device;

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
        person = new TestPeople(DATABASE.owner()).user("Pia " + PEOPLE.incrementAndGet(), Role.COACH);
        context = browser.context(new NewContextOptions());
        page = context.newPage();
        device = VirtualDevice.of(page);
    }

    @AfterEach
    void close() {
        context.close();
    }

    protected void signInByLink() {
        page.navigate(base() + signInPath(person.id()));
        button("Sign in").click();
        page.waitForURL(base() + "/");
    }

    /** Signs in by a link, adds a passkey of this name, and signs out. */
    protected void havePasskey(String name) {
        signInByLink();
        addPasskey(name);
        assertThat(passkeys()).hasCount(1);
        signOut();
    }

    protected void addPasskey(String name) {
        page.navigate(base() + "/account");
        page.getByLabel("Name of this device").fill(name);
        button("Add a passkey").click();
    }

    protected void signOut() {
        context.clearCookies();
        page.navigate(base() + "/sign-in");
    }

    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected Locator trouble() {
        return page.locator("[data-passkey-trouble]");
    }

    protected Locator passkeys() {
        return page.locator(".passkeys .row");
    }

    /** The acts in the ledger since an entry, with what they disclose to all, oldest first. */
    protected List<String> acts(long since) {
        return tables.sql("""
                        SELECT act || coalesce(' ' || (convert_from(leaf, 'UTF8')::jsonb #>> '{facts,reason}'), '')
                        FROM ledger_entries WHERE id > :since ORDER BY id""")
                .param("since", since)
                .query((row, n) -> row.getString(1))
                .list();
    }

    protected long lastEntry() {
        return tables.sql("SELECT max(id) FROM ledger_entries")
                .query(Long.class)
                .single();
    }
}
