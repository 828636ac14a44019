package org.wilcoss.custody.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** The ledger as people search and read it. */
class LedgerPageTests extends KitTest {
    private static final String ENTRIES = "/api/v1/ledger/entries";
    private static final String EVENTS = "/api/v1/custody-events";

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private SignInLinks links;

    @Test
    void findsEntriesByKitPersonActAndTime() {
        Answer registered = register("");
        int kit = registered.number("/id");
        Actor holder = person(Role.PARENT);
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "user_id", "" + holder.id()));
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));

        assertThat(list("?kit_id=" + kit).json())
                .as("with its registration among others")
                .hasSize(3);
        assertThat(list("?kit_id=%d&act=custody.check_out".formatted(kit)).text("/0/act"))
                .isEqualTo("custody.check_out");
        assertThat(list("?user_id=" + holder.id()).json()).hasSize(2);
        assertThat(list("?kit_id=%d&since=%s".formatted(kit, hourAgo)).json()).hasSize(3);
        assertThat(list("?kit_id=%d&until=%s".formatted(kit, hourAgo)).json()).isEmpty();
        Browser armorer = signedIn(Role.ARMORER);
        assertThat(rows(armorer.open("/ledger?kit=" + registered.text("/code"))))
                .isEqualTo(3);
        assertThat(rows(armorer.open("/ledger?person=" + holder.name().replace(' ', '+'))))
                .isEqualTo(2);
        assertThat(armorer.open("/ledger?person=nobody-of-that-name").body()).contains("No entry matches");
    }

    @Test
    void pagesWithoutASkipOrADouble() {
        int kit = kit();
        for (int i = 0; i < 3; i++) {
            as(Role.COACH).post(EVENTS, event(kit, "check_out"));
            as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        }

        Answer first = list("?kit_id=%d&limit=4".formatted(kit));
        String next = first.header("Link").replaceAll("^<([^>]*)>.*$", "$1");
        Answer second = as(Role.ARMORER).get(next);

        assertThat(first.json()).hasSize(4);
        assertThat(second.json()).hasSize(3);
        assertThat(second.text("/2/act")).isEqualTo("kit.registered");
    }

    @Test
    void listsAHundredInOneStatement() {
        list("?limit=100");

        assertThat(statementsDuring(() -> list("?limit=100"))).hasSize(2);
        assertThat(statementsDuring(() -> list("?limit=100&user_id=1&kit_id=1")))
                .hasSize(2);
    }

    @Test
    void tellsEachReaderWhatTheyMayKnow() {
        Actor adult = person(Role.PARENT);
        inPerson(Role.ADMIN)
                .post("/api/v1/users/%d/verification".formatted(adult.id()), "{\"evidence\": \"blue passport\"}");
        String path = pathOf(list("?user_id=%d&act=user.verified_adult".formatted(adult.id())));
        sequencer.sequence();

        assertThat(signedIn(Role.ADMIN).open(path).body())
                .contains("blue passport", adult.name(), "c2sp.org/tlog-proof@v1");
        assertThat(signedIn(Role.ARMORER).open(path).body())
                .contains(adult.name(), "Not for you to see")
                .doesNotContain("blue passport");
        for (Browser reader : new Browser[] {signedIn(Role.COACH), browser()}) {
            Answer page = reader.open(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Not for you to see", "c2sp.org/tlog-proof@v1")
                    .doesNotContain(
                            adult.name(), "blue passport", actor(Role.ADMIN).name());
        }
    }

    @Test
    void tellsWhatWasErasedFromWhatWasTakenOrChanged() {
        Actor person = person(Role.PARENT);
        int kit = kit();
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "user_id", "" + person.id()));
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        String path = pathOf(list("?kit_id=%d&act=custody.check_out".formatted(kit)));
        Browser armorer = signedIn(Role.ARMORER);
        inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users/%d/erasure".formatted(person.id()),
                        "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(person.name()));
        assertThat(armorer.open(path).body())
                .contains("Erased, hash intact")
                .doesNotContain("have the ledger verified");

        String registered = pathOf(list("?kit_id=%d&act=kit.registered".formatted(kit)));
        change(
                "UPDATE ledger_disclosures SET value = '999999999' WHERE name = 'actor_id' AND entry_id = :entry",
                registered);
        assertThat(armorer.open(registered).body()).contains("Not what was hashed");
        change("DELETE FROM ledger_disclosures WHERE entry_id = :entry", registered);
        assertThat(armorer.open(registered).body()).contains("Missing, and no erasure accounts for it");
    }

    @Test
    void saysWhatIsWrongWithADamagedEntry() {
        String path = pathOf(list("?kit_id=%d".formatted(kit())));
        sequencer.sequence();
        tables.sql("ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_hash")
                .update();
        damage("UPDATE ledger_entries SET leaf = substr(leaf, 2) WHERE hash = decode('%s', 'hex')", path);
        try {
            for (Browser reader : new Browser[] {signedIn(Role.ARMORER), browser()}) {
                Answer page = reader.open(path);
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body())
                        .contains("its bytes do not give its hash any more")
                        .doesNotContain("What it says openly");
            }
            assertThat(rows(signedIn(Role.ARMORER).open("/ledger"))).isPositive();
        } finally {
            damage("UPDATE ledger_entries SET leaf = '{'::bytea || leaf WHERE hash = decode('%s', 'hex')", path);
            tables.sql("""
                            ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_hash
                              CHECK (hash = sha256('\\x00'::bytea || leaf))""").update();
        }
    }

    @Test
    void explainsItselfToAnybody() {
        register("");
        sequencer.sequence();

        String page = browser().open("/ledger").body();

        assertThat(page).contains("Latest checkpoint", "For a board member", "For a lawyer", "It does not prove");
        assertThat(page)
                .contains(anonymous()
                        .get("/ledger/checkpoint")
                        .body()
                        .lines()
                        .toList()
                        .get(2)
                        .substring(0, 16));
        assertThat(page)
                .doesNotContain("/ledger/entries/")
                .doesNotContain(actor(Role.ARMORER).name());
        assertThat(browser().open("/ledger/entries/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(browser().open("/ledger/entries/nonsense").status()).isEqualTo(404);
    }

    private Answer list(String query) {
        Answer answer = as(Role.ARMORER).get(ENTRIES + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String pathOf(Answer list) {
        return "/ledger/entries/" + list.text("/0/ledger_hash");
    }

    private static int rows(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.body().split("class=\"row-link\"", -1).length - 1;
    }

    private void change(String statement, String path) {
        long entry = tables.sql("SELECT id FROM ledger_entries WHERE encode(hash, 'hex') = :hash")
                .param("hash", path.substring(path.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
        assertThat(tables.sql(statement).params(Map.of("entry", entry)).update())
                .isPositive();
    }

    /** As the owner of the tables, whom no trigger stops; {@code %s} is the entry's hash. */
    private void damage(String statement, String path) {
        tables.sql("ALTER TABLE ledger_entries DISABLE TRIGGER USER").update();
        tables.sql(statement.formatted(path.substring(path.lastIndexOf('/') + 1)))
                .update();
        tables.sql("ALTER TABLE ledger_entries ENABLE TRIGGER USER").update();
    }

    private Browser signedIn(Role role) {
        Browser browser = browser();
        String link = URI.create(links.make(actor(Role.ADMIN), actor(role).id()).url())
                .getPath();
        browser.open(link);
        browser.submit(link);
        return browser;
    }
}
