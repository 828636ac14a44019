package org.wilcoss.custody.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.LogProof;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** Rule 8: whoever is erased is named nowhere any more, and nothing that was proven is proven less. */
class ErasureTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final String NAME = "Zelda Quartermain";
    private static final String EMAIL = "zelda.q@example.net";
    private static final List<String> PLACES = List.of(
            "/",
            "/kits",
            "/cases",
            "/imports",
            "/backups",
            "/erasures",
            "/erasures?q=quartermain",
            "/erasures?q=zelda");
    private static final List<String> LISTS = List.of(
            "/api/v1/users?limit=100",
            "/api/v1/users?q=zelda",
            "/api/v1/athletes?limit=100",
            "/api/v1/kits?limit=100",
            "/api/v1/custody-events?limit=100",
            "/api/v1/custody-events/counts?group_by=user",
            "/api/v1/maintenance-events?limit=100",
            "/api/v1/cases",
            "/api/v1/erasures");

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private ChainCheck check;

    @Autowired
    private Cases cases;

    @Autowired
    private SignInLinks links;

    @Autowired
    private TransactionTemplate transaction;

    private final Remains remains = new Remains(DATABASE.owner());

    @Test
    void leavesNoTraceOfAUserAndEveryProofWhole() {
        int user = registerUser(NAME, EMAIL, "coach");
        Client zelda = withTokenOf(user);
        int kit = livesAmongUs(user);
        hasPasskey(user);
        Browser browser = browser();
        signIn(browser, user);
        assertThat(browser.open("/").body()).contains("Zelda");
        sequencer.sequence();
        String entries = entriesDigest();
        String proof = proofOfFirstEvent(kit);
        assertThat(remains.of("zelda"))
                .contains("users", "custody_events", "maintenance_events", "cases", "kits")
                .contains("ledger_disclosures", "api_tokens", "passkeys", "signatures");

        Answer erased = erase("users", user, NAME);

        assertThat(erased.status()).as(erased.body()).isEqualTo(201);
        assertThat(Stream.of("zelda", "quartermain", EMAIL, "[717, 313]", "clerk717")
                        .flatMap(word -> remains.of(word).stream()))
                .isEmpty();
        Stream.concat(Stream.of("/kits/" + kit), PLACES.stream())
                .forEach(place -> assertThat(page(place).replace("?q=zelda", ""))
                        .as(place)
                        .doesNotContain("Zelda", "Quartermain", EMAIL));
        Stream.concat(Stream.of("/api/v1/kits/%d/custody-events".formatted(kit)), LISTS.stream())
                .forEach(list -> assertThat(as(Role.ADMIN).get(list).body())
                        .as(list)
                        .doesNotContainIgnoringCase("zelda")
                        .doesNotContainIgnoringCase("quartermain"));
        assertThat(zelda.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.open("/").status()).isNotEqualTo(200);
        assertThat(tables.sql(
                                "SELECT count(*) FROM spring_session_attributes WHERE substring(attribute_bytes FROM octet_length(attribute_bytes) - 3) = int4send(:id)")
                        .param("id", user)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(tables.sql("SELECT count(*) FROM passkey_users WHERE user_id = :id")
                        .param("id", user)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(check.findings()).isEmpty();
        assertThat(entriesDigest()).isEqualTo(entries);
        assertProven(proof, kit);
        sequencer.sequence();
        assertProven(proofOfFirstEvent(kit), kit);
        assertThat(as(Role.ADMIN)
                        .get("/api/v1/kits/%d/custody-events".formatted(kit))
                        .json())
                .hasSize(2);
    }

    @Test
    void tellsWhatTheErasureCovered() {
        int user = registerUser("Odo Nemo", "odo@example.net", "parent");
        int kit = kit();
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "user_id", "" + user));
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));

        Answer erased = erase("users", user, "Odo Nemo");

        assertThat(erased.number("/entries")).isEqualTo(3);
        assertThat(erased.number("/disclosures")).isEqualTo(4);
        assertThat(tables.sql("""
                        SELECT convert_from(t.leaf, 'UTF8')::jsonb #>> '{facts,digest}' = (
                          SELECT encode(sha256(string_agg(l.hash, ''::bytea ORDER BY l.id)), 'hex')
                          FROM erasure_entries c JOIN ledger_entries l ON l.id = c.entry_id WHERE c.erasure_id = e.id)
                          AND NOT EXISTS (SELECT FROM ledger_disclosures d WHERE d.entry_id = t.id AND d.name = 'person_id')
                          AND convert_from(t.leaf, 'UTF8')::jsonb #>> '{commitments,person_id}' IS NOT NULL
                        FROM erasures e JOIN ledger_entries t ON t.hash = e.entry_hash WHERE e.user_id = :user
                        """).param("user", user).query(Boolean.class).single())
                .isTrue();
        assertThat(tables.sql("""
                        SELECT count(*) FROM ledger_disclosures d JOIN ledger_entries l ON l.id = d.entry_id
                        JOIN custody_events c ON c.entry_hash = l.hash WHERE c.kit_id = :kit AND d.name = 'actor_id'
                        """).param("kit", kit).query(Long.class).single())
                .as("what is said of others stays")
                .isEqualTo(2);
    }

    @Test
    void erasesAnAthleteAndTheirGuardians() {
        int guardian = registerUser("Gus Keeper", "gus@example.net", "parent");
        int athlete = as(Role.COACH)
                .post(
                        "/api/v1/athletes",
                        "{\"name\": \"Tilda Brisk\", \"year_of_birth\": 2012, \"guardian_ids\": [%d]}"
                                .formatted(guardian))
                .number("/id");
        int kit = kit();
        as(Role.COACH)
                .post(EVENTS, event(kit, "check_out", "athlete_id", "" + athlete, "notes", "\"sling for Tilda\""));

        assertThat(erase("athletes", athlete, "Tilda Brisk").text("/detail")).contains("A kit is with this person");
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        assertThat(erase("athletes", athlete, "Tilda Brisk").status()).isEqualTo(201);

        assertThat(remains.of("tilda")).isEmpty();
        assertThat(as(Role.ADMIN).get("/api/v1/athletes/" + athlete).json().at("/guardian_ids"))
                .isEmpty();
        assertThat(as(Role.ADMIN).get("/api/v1/athletes/" + athlete).json().has("year_of_birth"))
                .isFalse();
        assertThat(erase("athletes", athlete, "Tilda Brisk").status()).isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        TableDigest digest = new TableDigest(DATABASE.owner());
        int holder = registerUser("Hal Holder", "hal@example.net", "coach");
        as(Role.COACH).post(EVENTS, event(kit(), "check_out", "user_id", "" + holder));
        int free = registerUser("Fay Free", "fay@example.net", "coach");
        int admin = actor(Role.ADMIN).id();
        String before = digest.digest();

        assertThat(erase("users", holder, "Hal Holder").status()).isEqualTo(409);
        assertThat(erase("users", admin, actor(Role.ADMIN).name()).text("/detail"))
                .contains("Nobody erases themselves");
        assertThat(erase("users", free, "fay free").json().at("/errors/0/field").asString())
                .isEqualTo("confirmation");
        assertThat(post("users", free, "Fay Free", "for FAY  free herself")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        assertThat(erase("users", 2_000_000_000, "x").status()).isEqualTo(404);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void leavesTheErasedRowAlone() {
        int user = registerUser("Ivo Gone", "ivo@example.net", "coach");
        erase("users", user, "Ivo Gone");

        assertThat(inPerson(Role.ADMIN)
                        .patch("/api/v1/users/" + user, "{\"is_active\": true}")
                        .status())
                .isEqualTo(404);
        assertThat(inPerson(Role.ADMIN)
                        .post("/api/v1/users/%d/sign-in-links".formatted(user), "")
                        .status())
                .isEqualTo(404);
        assertThat(registerUser("Ivo Gone", "ivo@example.net", "coach"))
                .as("may come back as somebody new")
                .isPositive();
    }

    @Test
    void findsNoNameOfOneWordWithinATextThatMeansSomethingElse() {
        int user = registerUser("Will", "will@example.net", "coach");
        int kit = kit();
        as(Role.COACH).post(EVENTS, event(kit, "lost", "notes", "\"somebody will look for it\""));

        erase("users", user, "Will");

        assertThat(as(Role.ADMIN)
                        .get("/api/v1/kits/%d/custody-events".formatted(kit))
                        .body())
                .contains("somebody will look for it");
    }

    @Test
    void asksOnAPageForTheNameToBeTyped() {
        int user = registerUser("Nell Typed", "nell@example.net", "coach");
        Browser admin = browser();
        signIn(admin, actor(Role.ADMIN).id());
        String path = "/erasures/users/" + user;

        assertThat(admin.open("/erasures?q=typed").body()).contains(path);
        assertThat(admin.open(path).body()).contains("What goes", "What stays", "Erase Nell Typed");
        Answer wrong = admin.submit(path, "reason", "She asked for it", "confirmation", "Nell");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nothing was erased");
        admin.open(path);
        assertThat(admin.submit(path, "reason", "She asked for it", "confirmation", "Nell Typed")
                        .status())
                .isEqualTo(303);
        assertThat(admin.open("/erasures").body())
                .contains("Erased person", "She asked for it")
                .doesNotContain("Nell");
    }

    private void hasPasskey(int user) {
        tables.sql("""
                        WITH handle AS (INSERT INTO passkey_users (user_id, handle) VALUES (:user, sha256(int4send(:user))))
                        INSERT INTO passkeys (user_id, name, credential_id, public_key, attestation_object, signature_count,
                          user_verified, backup_eligible, backup_state, transports)
                        VALUES (:user, 'Phone of Zelda', int4send(:user), 'key', 'attestation', 0, true, true, true, '')""").param("user", user).update();
    }

    private int livesAmongUs(int user) {
        int kit = register(", \"location\": \"Shelf of Zelda Quartermain\"").number("/id");
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "user_id", "" + user, "notes", "\"Zelda takes it home\""));
        signsForIt(user, kit);
        as(Role.COACH).post(EVENTS, event(kit, "check_in", "notes", "\"back from Zelda\""));
        int maintenance = as(Role.ARMORER)
                .post(
                        "/api/v1/maintenance-events",
                        "{\"kit_id\": %d, \"notes\": \"zelda  quartermain heard a rattle\"}".formatted(kit))
                .number("/id");
        as(Role.ARMORER)
                .post(
                        "/api/v1/maintenance-events/%d/closing".formatted(maintenance),
                        "{\"notes\": \"told zelda.q@example.net\"}");
        as(Role.ARMORER).patch("/api/v1/kits/" + kit, "{\"description\": \"Rifle of Zelda Quartermain\"}");
        inPerson(Role.ADMIN)
                .post("/api/v1/users/%d/verification".formatted(user), "{\"evidence\": \"licence of Zelda\"}");
        as(Role.COACH).post("/api/v1/athletes", "{\"name\": \"Kit Young\", \"guardian_ids\": [%d]}".formatted(user));
        transaction.executeWithoutResult(_ -> cases.openWithin(
                actor(Role.ARMORER),
                List.of(new OpenCase(kit, CaseKind.IMPORTED_HOLDER, "Was with Zelda Quartermain.", NAME))));
        return kit;
    }

    /** Once by name on a phone that tells her name, once by hand on a clerk's; and she is the clerk for another. */
    private void signsForIt(int user, int kit) {
        Client zelda = as(new Actor(user, NAME, EMAIL, Role.COACH, false));
        String body = "{\"event_ids\": [%d], %s}";
        zelda.post(
                "/api/v1/acceptances",
                body.formatted(eventOf(kit), "\"typed_name\": \"Z. Quartermain\""),
                "User-Agent",
                "Phone of Zelda Quartermain");
        int other = kit();
        as(Role.COACH).post(EVENTS, event(other, "check_out", "user_id", "" + user));
        String strokes = "\"strokes\": [[[717, 313], [1, 2]]]";
        Answer drawn = as(Role.COACH).post("/api/v1/acceptances", body.formatted(eventOf(other), strokes));
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(201);
        as(Role.COACH).post(EVENTS, event(other, "check_in"));
        int third = kitThatIsOut();
        Answer asClerk = zelda.post(
                "/api/v1/acceptances",
                body.formatted(eventOf(third), "\"typed_name\": \"Cora\""),
                "User-Agent",
                "Clerk717");
        assertThat(asClerk.status()).as(asClerk.body()).isEqualTo(201);
    }

    private int eventOf(int kit) {
        return tables.sql("SELECT max(id) FROM custody_events WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
    }

    private int registerUser(String name, String email, String role) {
        return inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        "{\"name\": \"%s\", \"email\": \"%s\", \"role\": \"%s\"}".formatted(name, email, role))
                .number("/id");
    }

    private Client withTokenOf(int user) {
        Client first = as(new Actor(user, NAME, EMAIL, Role.COACH, false));
        inPerson(user).post("/api/v1/tokens", "{\"name\": \"phone of Zelda\"}", "Idempotency-Key", "zelda-1");
        return first;
    }

    private void signIn(Browser browser, int user) {
        String link = URI.create(links.make(actor(Role.ADMIN), user).url()).getPath();
        browser.open(link);
        browser.submit(link);
    }

    private Answer erase(String kind, int id, String name) {
        return post(kind, id, name, "They asked for it");
    }

    private Answer post(String kind, int id, String name, String reason) {
        return inPerson(Role.ADMIN)
                .post(
                        "/api/v1/%s/%d/erasure".formatted(kind, id),
                        "{\"confirmation\": \"%s\", \"reason\": \"%s\"}".formatted(name, reason));
    }

    private String page(String path) {
        Browser admin = browser();
        signIn(admin, actor(Role.ADMIN).id());
        Answer page = admin.open(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.body();
    }

    private String entriesDigest() {
        return tables.sql("""
                        SELECT md5(string_agg(l.index || ':' || encode(l.hash || e.hash || e.leaf, 'hex'), ',' ORDER BY l.index))
                        FROM ledger_leaves l JOIN ledger_entries e ON e.id = l.entry_id
                        WHERE l.index < (SELECT min(size) FROM ledger_checkpoints WHERE size > 0)
                        """).query(String.class).single();
    }

    private String hashOfFirstEvent(int kit) {
        return tables.sql("SELECT encode(entry_hash, 'hex') FROM custody_events WHERE kit_id = :kit AND sequence = 1")
                .param("kit", kit)
                .query(String.class)
                .single();
    }

    private String proofOfFirstEvent(int kit) {
        return anonymous()
                .get("/ledger/entries/%s/proof".formatted(hashOfFirstEvent(kit)))
                .body();
    }

    private void assertProven(String proof, int kit) {
        byte[] entry = tables.sql("SELECT leaf FROM ledger_entries WHERE hash = decode(:hash, 'hex')")
                .param("hash", hashOfFirstEvent(kit))
                .query((row, n) -> row.getBytes(1))
                .single();
        String key = checkpoints.verifierKeys().getFirst();
        String origin = key.substring(0, key.indexOf('+'));
        byte[] publicKey = tables.sql("SELECT public_key FROM ledger_keys")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(LogProof.parse(proof)
                        .prove(entry, origin, KnownKey.of(origin, publicKey))
                        .tree()
                        .size())
                .isPositive();
    }
}
