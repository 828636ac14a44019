package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Role;

class BatchTests extends KitTest {
    private static final String BATCH = "/api/v1/custody-events/batch";
    private static final String BULK = "/api/v1/kits/bulk";

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final TableDigest digest = new TableDigest(DATABASE.owner());

    @Test
    void recordsAllOrNothing() {
        int free = kit();
        int out = kitThatIsOut();
        String before = digest.digest();

        Answer answer = as(Role.COACH)
                .post(BATCH + "?mode=all", "[%s, %s]".formatted(event(free, "check_out"), event(out, "check_out")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/detail")).startsWith("Nothing was recorded, because line 1 was refused: Kit T-");
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void isAllOrNothingUnlessAskedOtherwise() {
        int out = kitThatIsOut();

        assertThat(as(Role.COACH)
                        .post(BATCH, "[%s, %s]".formatted(event(kit(), "check_out"), event(out, "check_out")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void recordsEachLineForItself() {
        int free = kit();
        int out = kitThatIsOut();

        Answer answer = as(Role.COACH)
                .post(
                        BATCH + "?mode=each",
                        "[%s, %s, %s, %s]"
                                .formatted(
                                        event(out, "check_out"),
                                        event(free, "check_out"),
                                        event(999_999, "check_in"),
                                        event(out, "transfer")));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().valueStream().map(line -> line.get("status").asInt()))
                .containsExactly(409, 201, 404, 422);
        assertThat(answer.text("/0/type")).isEqualTo("/problems/move-refused");
        assertThat(answer.text("/0/detail")).contains("is checked out");
        assertThat(answer.number("/1/event/kit_id")).isEqualTo(free);
    }

    @Test
    void recordsTheEventsOfAKitInTheirOrder() {
        int kit = kit();

        Answer answer = as(Role.COACH)
                .post(
                        BATCH,
                        "[%s, %s, %s]"
                                .formatted(event(kit, "check_out"), event(kit, "check_in"), event(kit, "check_out")));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()
                        .valueStream()
                        .map(line -> line.at("/event/sequence").asInt()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void namesTheLineAndTheFieldThatIsWrong() {
        Answer answer = as(Role.COACH)
                .post(BATCH, "[%s, %s]".formatted(event(kit(), "check_out"), event(kitThatIsOut(), "transfer")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("[1].user_id");
        assertThat(answer.text("/detail")).startsWith("Nothing was recorded, because line 1 was refused: Kit T-");
    }

    @Test
    void namesEveryLineThatIsRefusedWithWhatWouldClearIt() {
        int free = kit();
        int out = kitThatIsOut();
        int lost = kitThatIsLost();
        String before = digest.digest();

        Answer answer = as(Role.COACH)
                .post(
                        BATCH,
                        "[%s, %s, %s, %s, %s]"
                                .formatted(
                                        event(free, "check_out"),
                                        event(out, "check_out"),
                                        event(lost, "check_out"),
                                        event(999_999, "check_in"),
                                        event(out, "transfer")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/detail"))
                .startsWith("Nothing was recorded, because 4 of 5 lines were refused. The first is line 1: Kit T-");
        assertThat(answer.json().at("/errors").valueStream())
                .extracting(error -> error.at("/field").asString())
                .containsExactly("[1]", "[2]", "[3]", "[4].user_id");
        assertThat(answer.text("/errors/0/message"))
                .isEqualTo("Kit %s is checked out. It can be checked in, transferred or reported lost."
                        .formatted(code(out)));
        assertThat(answer.text("/errors/1/message")).endsWith("is reported lost. Report it found first.");
        assertThat(answer.text("/errors/3/message"))
                .isEqualTo("Kit %s: name the person who takes the kit over".formatted(code(out)));
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void judgesALineByWhatTheLinesBeforeItWouldLeave() {
        int kit = kit();
        Answer refused = as(Role.COACH)
                .post(
                        BATCH,
                        "[%s, %s, %s]"
                                .formatted(event(kit, "check_out"), event(kit, "check_out"), event(kit, "check_in")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors").size()).isEqualTo(1);
        assertThat(refused.text("/errors/0/field")).isEqualTo("[1]");
        assertThat(count("custody_events", kit)).isZero();
    }

    @Test
    void takesOneIdForOneRequest() {
        int kit = kit();
        String first = event(kit, "check_out", "client_event_id", "\"twice-" + kit + "\"");
        String other = event(kit, "check_in", "client_event_id", "\"twice-" + kit + "\"");

        assertThat(as(Role.COACH)
                        .post(BATCH, "[%s, %s]".formatted(first, other))
                        .text("/errors/0/field"))
                .isEqualTo("[1]");
        Answer same = as(Role.COACH).post(BATCH, "[%s, %s]".formatted(first, first));
        assertThat(same.json().valueStream().map(line -> line.get("status").asInt()))
                .containsExactly(201, 200);
        assertThat(as(Role.COACH)
                        .post(BATCH, "[%s, %s]".formatted(first, first))
                        .status())
                .isEqualTo(200);
        assertThat(count("custody_events", kit)).isEqualTo(1);
    }

    @Test
    void opensWhatFollowsFromItsLines() {
        int kit = kitThatIsOut();
        assertThat(as(Role.COACH)
                        .post(BATCH, "[%s]".formatted(event(kit, "check_in", "condition", "\"damaged\"")))
                        .status())
                .isEqualTo(201);
        assertThat(count("cases", kit)).isEqualTo(1);
    }

    @Test
    void namesKitsByCodeAndByLabelToo() {
        int byCode = kit();
        int byLabel = kit();
        Answer answer = as(Role.COACH).post(BATCH, """
                        [{"kit_code": "%s", "event_type": "check_out"}, {"scan_token": "%s", "event_type": "check_out"}]""".formatted(code(byCode), scanToken(byLabel)));
        assertThat(answer.json()
                        .valueStream()
                        .map(line -> line.at("/event/kit_id").asInt()))
                .containsExactly(byCode, byLabel);
    }

    @Test
    void letsTwoOfTheSameKitsInOppositeOrderBothEnd() {
        for (int round = 0; round < 10; round++) {
            int one = kit();
            int two = kit();
            var there = CompletableFuture.supplyAsync(() -> checkOut(Role.COACH, one, two), THREADS);
            var back = CompletableFuture.supplyAsync(() -> checkOut(Role.VOLUNTEER, two, one), THREADS);
            assertThat(Optional.of(there.join() + " " + back.join()))
                    .hasValueSatisfying(both -> assertThat(both).isIn("201 409", "409 201"));
            assertThat(count("custody_events", one) + count("custody_events", two))
                    .isEqualTo(2);
        }
    }

    private int checkOut(Role role, int first, int second) {
        return as(role).post(BATCH, "[%s, %s]".formatted(event(first, "check_out"), event(second, "check_out")))
                .status();
    }

    private String code(int kit) {
        return tables.sql("SELECT code FROM kits WHERE id = :id")
                .param("id", kit)
                .query((row, n) -> row.getString(1))
                .single();
    }

    @Test
    void findsAllThatIsLostAtOnce() {
        int one = kitThatIsLost();
        int two = kitThatIsLost();

        Answer answer = as(Role.ARMORER).patch(BULK, "{\"status\": \"lost\", \"event_type\": \"found\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().valueStream().map(event -> event.get("kit_id").asInt()))
                .contains(one, two);
        assertThat(as(Role.ARMORER).get("/api/v1/kits?status=lost").json().isEmpty())
                .isTrue();
    }

    @Test
    void changesManyKitsOrNone() {
        int lost = kitThatIsLost();
        int free = kit();
        String before = digest.digest();

        Answer answer = as(Role.ARMORER)
                .patch(BULK, "{\"kit_ids\": [%d, %d], \"event_type\": \"found\"}".formatted(lost, free));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void registersManyKitsOrNone() {
        Answer taken = register("");
        String before = digest.digest();
        String again = "{\"code\": \"%s\", \"description\": \"Air rifle\"}".formatted(taken.text("/code"));

        Answer answer = as(Role.ARMORER).post(BULK, newKits(2).replace("]", "," + again + "]"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/detail")).contains(taken.text("/code"));
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void refusesOneEventForMoreKitsThanATransactionShouldHold() {
        String first = ids(as(Role.ARMORER).post(BULK, newKits(500)));
        String last = ids(as(Role.ARMORER).post(BULK, newKits(1)));
        String before = digest.digest();

        Answer answer = as(Role.ADMIN).patch(BULK, "{\"status\": \"available\", \"event_type\": \"lost\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/message")).contains("more than 500 kits");
        assertThat(digest.digest()).isEqualTo(before);
        for (String kits : List.of(first, last)) {
            assertThat(inPerson(Role.ADMIN)
                            .sendJson("DELETE", BULK, "{\"kit_ids\": [%s]}".formatted(kits))
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String ids(Answer registered) {
        return registered
                .json()
                .valueStream()
                .map(kit -> kit.get("id").asString())
                .collect(Collectors.joining(", "));
    }
}
