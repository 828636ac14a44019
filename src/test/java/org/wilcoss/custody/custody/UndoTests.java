package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class UndoTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final TableDigest digest = new TableDigest(DATABASE.owner());

    @Autowired
    private ChainCheck chains;

    @Test
    void undoesACheckOutByACheckIn() {
        int kit = kit();
        int out = record(Role.VOLUNTEER, event(kit, "check_out", "athlete_id", athlete() + ""));

        Answer undone = undo(Role.VOLUNTEER, out);

        assertThat(undone.status()).as(undone.body()).isEqualTo(201);
        assertThat(undone.text("/event_type")).isEqualTo("check_in");
        assertThat(undone.number("/undoes_id")).isEqualTo(out);
        assertThat(undone.number("/sequence")).isEqualTo(2);
        assertThat(as(Role.COACH).get("/api/v1/kits/" + kit).text("/status")).isEqualTo("available");
        assertThat(entries("custody.check_in", kit)).isEqualTo(1);
        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void undoesACheckInByGivingTheKitBackAsItWasOut() {
        int kit = kit();
        int athlete = athlete();
        int practice = practice();
        record(
                Role.COACH,
                event(
                        kit,
                        "check_out",
                        "athlete_id",
                        athlete + "",
                        "practice_id",
                        practice + "",
                        "user_id",
                        actor(Role.ARMORER).id() + "",
                        "expected_return_date",
                        "\"2036-03-10T18:30:00.123456Z\""));
        String before = custody(kit);
        int in = record(Role.VOLUNTEER, event(kit, "check_in"));

        Answer undone = undo(Role.VOLUNTEER, in);

        assertThat(undone.status()).as(undone.body()).isEqualTo(201);
        assertThat(undone.text("/event_type")).isEqualTo("check_out");
        assertThat(undone.number("/undoes_id")).isEqualTo(in);
        assertThat(custody(kit)).isEqualTo(before).contains("2036-03-10", "|" + athlete + "|" + practice + "|");
        assertThat(entries("custody.check_out", kit)).isEqualTo(2);
        assertThat(chains.findings()).isEmpty();
    }

    @Test
    void leavesOpenWhatADamagedReturnOpened() {
        int kit = kitThatIsOut();
        int in = record(Role.COACH, event(kit, "check_in", "condition", "\"damaged\""));
        assertThat(undo(Role.COACH, in).status()).isEqualTo(201);
        assertThat(tables.sql("SELECT count(*) FROM cases WHERE kit_id = :kit AND resolved_at IS NULL")
                        .param("kit", kit)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void happensOnceForOneKey() {
        int out = record(Role.COACH, event(kit(), "check_out"));
        Client coach = as(Role.COACH);
        Answer first = coach.post(EVENTS + "/%d/undo".formatted(out), "", "Idempotency-Key", "undo-" + out);
        Answer second = coach.post(EVENTS + "/%d/undo".formatted(out), "", "Idempotency-Key", "undo-" + out);
        assertThat(List.of(first.status(), second.status())).containsExactly(201, 200);
        assertThat(second.body()).isEqualTo(first.body());
        refused(Role.COACH, out, 409, "was undone before");
    }

    @Test
    void isForWhoeverRecordedIt() {
        int kit = kit();
        int out = record(Role.VOLUNTEER, event(kit, "check_out"));
        refused(Role.ADMIN, out, 403, "Only whoever recorded this can undo it. Amend it");
        assertThat(undo(Role.PARENT, out).status()).isEqualTo(404);
        assertThat(undo(Role.ADMIN, Integer.MAX_VALUE).status()).isEqualTo(404);
    }

    @Test
    void isForAsLongAsTheRecorderMayRecord() {
        Actor clerk = person(Role.VOLUNTEER);
        Client client = as(clerk);
        int out = client.post(EVENTS, event(kit(), "check_out")).number("/id");
        tables.sql("UPDATE users SET role = 'parent' WHERE id = :id")
                .param("id", clerk.id())
                .update();
        String before = digest.digest();
        assertThat(client.post(EVENTS + "/%d/undo".formatted(out), "").status()).isEqualTo(403);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void isPossibleForFiveMinutes() {
        int kit = kit();
        int out = record(Role.COACH, event(kit, "check_out"));
        age(out, "4 minutes 50 seconds");
        assertThat(undo(Role.COACH, out).status()).isEqualTo(201);

        int again = record(Role.COACH, event(kit, "check_out"));
        age(again, "5 minutes 1 second");
        refused(Role.COACH, again, 409, "more than five minutes ago, so this stands. Check it in, or amend");
        int in = record(Role.COACH, event(kit, "check_in"));
        age(in, "5 minutes 1 second");
        refused(Role.COACH, in, 409, "more than five minutes ago, so this stands. Check it out again");
    }

    @Test
    void refusesWhatHappenedBeforeSomethingElse() {
        int kit = kit();
        int out = record(Role.COACH, event(kit, "check_out"));
        int in = record(Role.COACH, event(kit, "check_in"));
        refused(Role.COACH, out, 409, "Something happened to kit");
        int undoing = undo(Role.COACH, in).number("/id");
        refused(Role.COACH, undoing, 409, "This undid another event");
    }

    @Test
    void refusesWhatIsNoCheckOutOrCheckIn() {
        int kit = kitThatIsOut();
        refused(
                Role.COACH,
                record(Role.COACH, event(kit, "transfer", "user_id", volunteer())),
                409,
                "Amend this event");
        refused(Role.COACH, record(Role.COACH, event(kit, "lost")), 409, "Amend this event");
        refused(Role.ARMORER, record(Role.ARMORER, event(kit, "found")), 409, "Amend this event");
    }

    @Test
    void refusesToTakeAKitOutOfTheWorkshop() {
        int kit = kitThatIsOut();
        int in = record(Role.ARMORER, event(kit, "check_in"));
        as(Role.ARMORER).post("/api/v1/maintenance-events", "{\"kit_id\": %d, \"notes\": \"Sight\"}".formatted(kit));
        refused(Role.ARMORER, in, 409, "is in maintenance");
    }

    @Test
    void givesNothingBackToSomebodyWhoIsGone() {
        Actor holder = person(Role.VOLUNTEER);
        int kit = kit();
        record(Role.COACH, event(kit, "check_out", "user_id", holder.id() + ""));
        int in = record(Role.COACH, event(kit, "check_in"));
        inPerson(Role.ADMIN).patch("/api/v1/users/" + holder.id(), "{\"is_active\": false}");
        refused(Role.COACH, in, 409, "is not active any more. Leave it in the armory");
    }

    @Test
    void putsNothingOutForAPracticeThatIsClosed() {
        int kit = kit();
        int practice = practice();
        record(Role.COACH, event(kit, "check_out", "practice_id", practice + ""));
        int in = record(Role.COACH, event(kit, "check_in"));
        assertThat(as(Role.COACH)
                        .post("/api/v1/practices/%d/closing".formatted(practice), "")
                        .status())
                .isEqualTo(201);
        refused(Role.COACH, in, 409, "is closed. Leave it in the armory, or check it out again.");
    }

    @Test
    void letsOneWinOverAnotherMove() {
        for (int round = 0; round < 20; round++) {
            int kit = kit();
            int out = record(Role.COACH, event(kit, "check_out"));
            var undo = CompletableFuture.supplyAsync(() -> undo(Role.COACH, out), THREADS);
            var checkIn = CompletableFuture.supplyAsync(
                    () -> as(Role.VOLUNTEER).post(EVENTS, event(kit, "check_in")), THREADS);
            assertThat(Optional.of(undo.join().status() + " " + checkIn.join().status()))
                    .hasValueSatisfying(both -> assertThat(both).isIn("201 409", "409 201"));
            assertThat(count("custody_events", kit)).isEqualTo(2);
        }
        assertThat(chains.findings()).isEmpty();
    }

    private void refused(Role role, int event, int status, String why) {
        String before = digest.digest();
        Answer answer = undo(role, event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("/detail")).contains(why);
        assertThat(digest.digest()).isEqualTo(before);
    }

    private Answer undo(Role role, int event) {
        return as(role).post(EVENTS + "/%d/undo".formatted(event), "");
    }

    private int record(Role role, String event) {
        Answer answer = as(role).post(EVENTS, event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/id");
    }

    private String volunteer() {
        return actor(Role.VOLUNTEER).id() + "";
    }

    private int practice() {
        return as(Role.COACH).post("/api/v1/practices", """
                        {"title": "Tuesday", "place": "Hall", "starts_at": "2036-03-10T17:00:00Z",
                          "ends_at": "2036-03-10T19:00:00Z"}""").number("/id");
    }

    /** Lets an event have been recorded so long ago. */
    private void age(int event, String interval) {
        tables.sql("ALTER TABLE custody_events DISABLE TRIGGER USER").update();
        tables.sql("UPDATE custody_events SET created_at = now() - cast(:by AS interval) WHERE id = :id")
                .param("by", interval)
                .param("id", event)
                .update();
        tables.sql("ALTER TABLE custody_events ENABLE TRIGGER USER").update();
    }

    private String custody(int kit) {
        return tables.sql("""
                        SELECT concat_ws('|', status, holder_id, athlete_id, practice_id, expected_return_date, off_site)
                        FROM kits WHERE id = :kit""")
                .param("kit", kit)
                .query((row, n) -> row.getString(1))
                .single();
    }
}
