package org.wilcoss.custody.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.Role;

class AcceptancesTests extends KitTest {
    private static final String ACCEPTANCES = "/api/v1/acceptances";
    private static final String NAME = "\"typed_name\": \"Paula Reyes\"";
    private static final String STROKES = "\"strokes\": [[[10, 20], [300, 180]], [[5, 5]]]";

    private final TableDigest digest = new TableDigest(DATABASE.owner());

    @Test
    void keepsWhoSignedHowWhereAndWhat() {
        Actor parent = person(Role.PARENT);
        int event = handedTo(parent);

        Answer signed = as(parent).post(ACCEPTANCES, accept(NAME, event), "User-Agent", "Phone " + "x".repeat(400));

        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        assertThat(signed.number("/user/id")).isEqualTo(parent.id());
        assertThat(signed.number("/recorded_by/id")).isEqualTo(parent.id());
        assertThat(signed.text("/typed_name")).isEqualTo("Paula Reyes");
        assertThat(tables.sql("""
                        SELECT s.device LIKE 'Phone x%' AND char_length(s.device) = 300 AND s.address IN ('127.0.0.1', '0:0:0:0:0:0:0:1')
                          AND s.signed_hash = sha256(e.entry_hash) AND s.events = e.id || ':' || e.kit_id
                        FROM signatures s JOIN acceptances a ON a.signature_id = s.id
                        JOIN custody_events e ON e.id = a.custody_event_id WHERE e.id = :event
                        """).param("event", event).query(Boolean.class).single())
                .isTrue();
        assertThat(as(Role.VOLUNTEER)
                        .get("/api/v1/custody-events/%d/acceptance".formatted(event))
                        .text("/ledger_hash"))
                .isEqualTo(signed.text("/ledger_hash"));
    }

    @Test
    void leavesNothingPersonalInTheEntry() {
        Actor parent = person(Role.PARENT);
        as(parent).post(ACCEPTANCES, accept(STROKES, handedTo(parent)), "User-Agent", "Secret phone");

        String leaf = tables.sql(
                        "SELECT convert_from(leaf, 'UTF8') FROM ledger_entries WHERE act = 'signature.given' ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();

        assertThat(leaf)
                .contains("\"purpose\":\"acceptance\"", "\"events\":\"", "\"signed\":", "\"kit_ids\":[", "\"strokes\":")
                .doesNotContain("127.0.0.1", "Secret phone", "[300,180]");
    }

    @Test
    void coversManyEventsByOneSignatureOnTheClerksDevice() {
        Actor parent = person(Role.PARENT);
        int first = handedTo(parent);
        int second = handedTo(parent);

        Answer signed = as(Role.VOLUNTEER).post(ACCEPTANCES, accept(STROKES, second, first));

        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        assertThat(signed.number("/user/id")).isEqualTo(parent.id());
        assertThat(signed.number("/recorded_by/id"))
                .isEqualTo(actor(Role.VOLUNTEER).id());
        assertThat(signed.json().get("event_ids").toString()).isEqualTo("[%d,%d]".formatted(first, second));
        assertThat(signed.json().get("strokes").toString()).isEqualTo("[[[10,20],[300,180]],[[5,5]]]");
        assertThat(tables.sql("SELECT count(*) FROM signatures WHERE user_id = :user")
                        .param("user", parent.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAndChangesNothing() {
        Actor parent = person(Role.PARENT);
        int event = handedTo(parent);
        int others = handedTo(person(Role.PARENT));
        int kit = kitThatIsOut();
        int back = as(Role.COACH)
                .post("/api/v1/custody-events", event(kit, "check_in"))
                .number("/id");
        Client self = as(parent);
        String before = digest.digest();

        assertRefused(self, 404, accept(NAME, others));
        assertRefused(self, 404, accept(NAME, event, others));
        assertRefused(self, 404, accept(NAME, 2_000_000_000));
        assertRefused(as(Role.COACH), 409, accept(NAME, event, others));
        assertRefused(as(Role.COACH), 409, accept(NAME, back));
        assertRefused(self, 422, accept(NAME + ", " + STROKES, event));
        assertRefused(self, 422, accept("\"typed_name\": \"  \"", event));
        assertRefused(self, 422, accept("\"strokes\": [[[1, 1001]]]", event));
        assertRefused(self, 422, accept(NAME, event, event));
        assertRefused(self, 422, "{\"event_ids\": [%d]}".formatted(event));
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void acceptsAnEventOnceAndTheSameRequestOnce() {
        Actor parent = person(Role.PARENT);
        int event = handedTo(parent);
        Client self = as(parent);

        Answer first = self.post(ACCEPTANCES, accept(NAME, event), "Idempotency-Key", "sign-1");
        Answer again = self.post(ACCEPTANCES, accept(NAME, event), "Idempotency-Key", "sign-1");
        Answer other = self.post(ACCEPTANCES, accept(NAME, event));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/detail")).contains("signed for already");
    }

    @Test
    void lets1OfManyAtOnceAccept() {
        Actor parent = person(Role.PARENT);
        int event = handedTo(parent);
        Client self = as(parent);

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> self.post(ACCEPTANCES, accept(NAME, event)).status()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        assertThat(tables.sql("SELECT count(*) FROM signatures WHERE user_id = :user")
                        .param("user", parent.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isNotToBeForgedInTheDatabaseEither() {
        Actor parent = person(Role.PARENT);
        int event = handedTo(parent);
        int others = handedTo(person(Role.PARENT));
        int signature = as(parent).post(ACCEPTANCES, accept(NAME, event)).number("/signature_id");
        String before = digest.digest();

        for (String statement : List.of(
                "INSERT INTO acceptances VALUES (%d, %d)".formatted(others, signature),
                "UPDATE acceptances SET custody_event_id = %d".formatted(others),
                "DELETE FROM acceptances",
                "UPDATE signatures SET typed_name = 'Erased.'",
                "UPDATE signatures SET user_id = user_id + 1",
                "DELETE FROM signatures",
                "TRUNCATE signatures CASCADE")) {
            assertThatThrownBy(() -> tables.sql(statement).update())
                    .as(statement)
                    .satisfies(failure -> assertThat(
                                    Constraints.sqlCause(failure).orElseThrow().getSQLState())
                            .isEqualTo("23001"));
        }
        assertThat(digest.digest()).isEqualTo(before);
    }

    private void assertRefused(Client client, int status, String body) {
        Answer answer = client.post(ACCEPTANCES, body);
        assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(status);
    }

    /** A kit that went to somebody just now; the event's id. */
    private int handedTo(Actor person) {
        return as(Role.COACH)
                .post("/api/v1/custody-events", event(kit(), "check_out", "user_id", "" + person.id()))
                .number("/id");
    }

    private static String accept(String signature, Integer... events) {
        return "{\"event_ids\": [%s], %s}"
                .formatted(List.of(events).stream().map(String::valueOf).collect(Collectors.joining(",")), signature);
    }
}
