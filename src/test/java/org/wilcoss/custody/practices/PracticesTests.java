package org.wilcoss.custody.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.people.EditUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.JsonNode;

class PracticesTests extends KitTest {
    private static final String PATH = "/api/v1/practices";
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    @Autowired
    private Practices practices;

    @Autowired
    private Desk desk;

    @Autowired
    private Users users;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void opensOneWithALedgerEntry() {
        Answer opened = open(Role.COACH);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo(PATH + "/" + opened.number("/id"));
        assertThat(opened.text("/lead/name")).isEqualTo("Cora Lindqvist");
        assertThat(entriesOf("practice.opened", opened.number("/id"))).isEqualTo(1);
    }

    @Test
    void refusesOneThatEndsBeforeItStartsOrHasNoLead() {
        String before = new TableDigest(DATABASE.owner()).digest();
        assertThat(as(Role.COACH)
                        .post(PATH, body("2036-03-10T18:00:00Z", "2036-03-10T17:00:00Z", ""))
                        .text("/errors/0/field"))
                .isEqualTo("ends_at");
        assertThat(as(Role.COACH)
                        .post(
                                PATH,
                                body(
                                        "2036-03-10T18:00:00Z",
                                        "2036-03-10T19:00:00Z",
                                        ", \"lead_id\": " + Integer.MAX_VALUE))
                        .text("/errors/0/field"))
                .isEqualTo("lead_id");
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);
    }

    @Test
    void letsNobodyLeadOneWithoutWhatTheClubAsksForUnlessAnAdminAnswers() {
        Actor coach = person(Role.COACH);
        Client client = as(coach);
        String times = body("2035-03-10T18:00:00Z", "2035-03-10T19:00:00Z", "");
        String before = new TableDigest(DATABASE.owner()).digest();
        Answer refused = client.post(PATH, times);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/rule-refused");
        assertThat(refused.text("/detail")).contains("No background check is on record.", "name another lead");
        assertThat(refused.text("/errors/0/field")).isEqualTo("lead_id");
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);

        inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users/%d/credential-overrides".formatted(coach.id()),
                        "{\"kind\": \"background_check\", \"reason\": \"Under way\", \"days\": 7}");
        assertThat(client.post(PATH, times).status()).isEqualTo(201);
    }

    @Test
    void namesWhatIsOutInsteadOfClosingAndClosesOnceAllIsBack() {
        int practice = open(Role.COACH).number("/id");
        int athlete = athlete();
        int kit = kit();
        draw(kit, practice, athlete);
        String before = new TableDigest(DATABASE.owner()).digest();

        Answer refused = close(practice);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/rule-refused");
        assertThat(refused.text("/detail")).contains(code(kit));
        assertThat(refused.text("/errors/0/field")).isEqualTo(code(kit));
        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("is with %s; Cora Lindqvist answers for it".formatted(name(athlete)));
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);

        as(Role.VOLUNTEER).post("/api/v1/custody-events", event(kit, "check_in"));
        Answer closed = close(practice);
        assertThat(closed.status()).as(closed.body()).isEqualTo(201);
        assertThat(closed.text("/closed_by/name")).isEqualTo("Cora Lindqvist");
        assertThat(entriesOf("practice.closed", practice)).isEqualTo(1);
        assertThat(close(practice).status()).isEqualTo(409);
    }

    @Test
    void staysClosedInTheDatabaseToo() {
        int practice = open(Role.COACH).number("/id");
        close(practice);
        for (String change : List.of("closed_at = now()", "lead_id = lead_id + 1", "closed_at = NULL")) {
            assertThatThrownBy(() -> tables.sql("UPDATE practices SET %s WHERE id = %d".formatted(change, practice))
                            .update())
                    .hasMessageContaining("practice %d is closed".formatted(practice));
        }
    }

    @Test
    void letsNothingBeDrawnForAClosedOne() {
        int practice = open(Role.COACH).number("/id");
        assertThat(close(practice).status()).isEqualTo(201);
        assertThat(draw(kit(), practice, athlete()).text("/errors/0/field")).isEqualTo("practice_id");
    }

    @Test
    void listsDrawsWithWhoHadThemAndWhenTheyCameBack() {
        int practice = open(Role.COACH).number("/id");
        int athlete = athlete();
        int back = kit();
        int lost = kit();
        int out = kit();
        draw(back, practice, athlete);
        draw(lost, practice, athlete);
        draw(out, practice, athlete);
        as(Role.COACH).post("/api/v1/custody-events", event(back, "check_in"));
        as(Role.COACH).post("/api/v1/custody-events", event(lost, "lost"));

        JsonNode shown = as(Role.VOLUNTEER).get(PATH + "/" + practice).json();
        assertThat(shown.at("/practice/kits_out").asInt()).isEqualTo(1);
        assertThat(shown.at("/draws").valueStream())
                .extracting(draw -> draw.at("/kit_id").asInt()
                        + draw.at("/ended_by").asString("")
                        + draw.at("/back_at").isNull()
                        + draw.at("/athlete/id").asInt())
                .containsExactly(
                        back + "check_infalse" + athlete, lost + "lostfalse" + athlete, out + "true" + athlete);
    }

    @Test
    void listsOpenAndClosedOnesPageByPage() {
        int first = open(Role.COACH).number("/id");
        int second = open(Role.COACH).number("/id");
        Answer page = as(Role.VOLUNTEER).get(PATH + "?open=true&limit=1");
        assertThat(page.number("/0/id")).isEqualTo(second);
        String next = page.header("Link").replaceAll("<(.*)>.*", "$1");
        assertThat(as(Role.VOLUNTEER).get(next).number("/0/id")).isEqualTo(first);
        close(second);
        assertThat(as(Role.VOLUNTEER).get(PATH + "?open=true&limit=1").number("/0/id"))
                .isEqualTo(first);
        assertThat(as(Role.VOLUNTEER).get(PATH + "?open=false&limit=1").number("/0/id"))
                .isEqualTo(second);
    }

    @Test
    void waitsForADrawThatIsUnderWayAndFindsIt() {
        int practice = open(Role.COACH).number("/id");
        int kit = kit();
        Answer closing = whileHeld(() -> desk.record(actor(Role.COACH), drawOf(kit, practice)), () -> close(practice));
        assertThat(closing.status()).isEqualTo(409);
        assertThat(closing.text("/errors/0/field")).isEqualTo(code(kit));
    }

    @Test
    void refusesADrawThatWaitedForTheClosing() {
        int practice = open(Role.COACH).number("/id");
        int kit = kit();
        Answer draw =
                whileHeld(() -> practices.close(actor(Role.COACH), practice), () -> draw(kit, practice, athlete()));
        assertThat(draw.status()).as(draw.body()).isEqualTo(422);
        assertThat(draw.text("/errors/0/field")).isEqualTo("practice_id");
        assertThat(count("custody_events", kit)).isZero();
    }

    @Test
    void refusesADrawThatWaitedForItsReceiverToBeDeactivated() {
        int kit = kit();
        Actor receiver = person(Role.VOLUNTEER);
        Answer draw = whileHeld(
                () -> users.edit(actor(Role.ADMIN), receiver.id(), new EditUser(null, null, false), new IfMatch(null)),
                () -> as(Role.COACH)
                        .post("/api/v1/custody-events", event(kit, "check_out", "user_id", receiver.id() + "")));
        assertThat(draw.status()).as(draw.body()).isEqualTo(422);
        assertThat(draw.text("/errors/0/message")).isEqualTo("there is no such active person");
        assertThat(count("custody_events", kit)).isZero();
    }

    @Test
    void opensACaseForADrawThatADeactivationWaitedFor() {
        int kit = kit();
        Actor receiver = person(Role.VOLUNTEER);
        RecordEvent draw = new RecordEvent(
                new KitReference.ById(kit),
                CustodyEventType.CHECK_OUT,
                receiver.id(),
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null);
        Answer deactivation = whileHeld(
                () -> desk.record(actor(Role.COACH), draw),
                () -> inPerson(Role.ADMIN).patch("/api/v1/users/" + receiver.id(), "{\"is_active\": false}"));
        assertThat(deactivation.status()).isEqualTo(200);
        assertThat(count("cases", kit)).isEqualTo(1);
    }

    @Test
    void isNeverClosedWithAKitOutHoweverTheyMeet() {
        for (int round = 0; round < 20; round++) {
            int practice = open(Role.COACH).number("/id");
            int kit = kit();
            int athlete = athlete();
            var draw = CompletableFuture.supplyAsync(() -> draw(kit, practice, athlete), THREADS);
            var closing = CompletableFuture.supplyAsync(() -> close(practice), THREADS);
            assertThat(Optional.of(draw.join().status() + " " + closing.join().status()))
                    .hasValueSatisfying(both -> assertThat(both).isIn("201 409", "422 201"));
        }
    }

    /** Does one thing and, before it is committed, another that has to wait for it. */
    private Answer whileHeld(Runnable first, Supplier<Answer> second) {
        CompletableFuture<Answer> waiting = transaction.execute(status -> {
            first.run();
            CompletableFuture<Answer> started = CompletableFuture.supplyAsync(second, THREADS);
            awaitLock();
            return started;
        });
        return waiting.join();
    }

    private void awaitLock() {
        while (tables.sql("""
                        SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                        WHERE NOT l.granted AND a.datname = current_database()""").query(Integer.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    private Answer open(Role role) {
        return as(role).post(PATH, body("2036-03-10T17:00:00Z", "2036-03-10T19:00:00Z", ""));
    }

    private Answer close(int practice) {
        return as(Role.COACH).post(PATH + "/%d/closing".formatted(practice), "");
    }

    private Answer draw(int kit, int practice, int athlete) {
        return as(Role.VOLUNTEER)
                .post(
                        "/api/v1/custody-events",
                        event(kit, "check_out", "practice_id", practice + "", "athlete_id", athlete + ""));
    }

    private static RecordEvent drawOf(int kit, int practice) {
        return new RecordEvent(
                new KitReference.ById(kit),
                CustodyEventType.CHECK_OUT,
                null,
                null,
                practice,
                null,
                false,
                false,
                Instant.parse("2036-03-10T19:00:00Z"),
                null,
                null);
    }

    private static String body(String start, String end, String more) {
        return "{\"title\": \"Tuesday practice\", \"place\": \"Indoor range\", \"starts_at\": \"%s\", \"ends_at\": \"%s\"%s}"
                .formatted(start, end, more);
    }

    private String code(int kit) {
        return tables.sql("SELECT code FROM kits WHERE id = :id")
                .param("id", kit)
                .query(String.class)
                .single();
    }

    private String name(int athlete) {
        return tables.sql("SELECT name FROM athletes WHERE id = :id")
                .param("id", athlete)
                .query(String.class)
                .single();
    }

    private long entriesOf(String act, int practice) {
        return tables.sql("""
                        SELECT count(*) FROM ledger_entries WHERE act = :act
                          AND (convert_from(leaf, 'UTF8')::jsonb #>> '{facts,practice_id}')::integer = :id""")
                .param("act", act)
                .param("id", practice)
                .query(Long.class)
                .single();
    }
}
