package org.wilcoss.custody.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

class AmendmentsTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    @Autowired
    private SignInLinks links;

    @Test
    void saysWhatIsBelievedAndLeavesEventAndKitAsTheyAre() {
        int kit = kitThatIsOut();
        int event = lastEvent(kit);
        int athlete = athlete();
        String eventBefore = row("custody_events", event);
        String kitBefore = row("kits", kit);

        Answer amended = amend(event, "{\"reason\": \"It was for Kim\", \"athlete_id\": %d}".formatted(athlete));
        assertThat(amended.status()).as(amended.body()).isEqualTo(201);
        assertThat(amended.json().at("/original/athlete").isNull()).isTrue();
        assertThat(amended.number("/amended/athlete/id")).isEqualTo(athlete);
        assertThat(amended.text("/amended/user/name")).isEqualTo("Cora Lindqvist");
        assertThat(amended.text("/amendments/0/amended_by/name")).isEqualTo("Bruno Kessler");
        assertThat(row("custody_events", event)).isEqualTo(eventBefore);
        assertThat(row("kits", kit)).isEqualTo(kitBefore);
        assertThat(entries("custody.amended", kit)).isEqualTo(1);
        assertThat(leaf(event)).doesNotContain("Kim", "athlete_id\":" + athlete);
    }

    @Test
    void believesTheLatestOfEachThing() {
        int event = lastEvent(kitThatIsOut());
        amend(event, "{\"reason\": \"first\", \"notes\": \"one\", \"occurred_at\": \"2026-01-02T10:00:00Z\"}");
        amend(event, "{\"reason\": \"second\", \"notes\": \"two\"}");
        Answer shown = as(Role.VOLUNTEER).get(EVENTS + "/%d/amendments".formatted(event));
        assertThat(shown.text("/amended/notes")).isEqualTo("two");
        assertThat(shown.text("/amended/occurred_at")).isEqualTo("2026-01-02T10:00:00Z");
        assertThat(shown.json().at("/amendments").size()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeAndLeavesNothing() {
        int event = lastEvent(kitThatIsOut());
        String before = new TableDigest(DATABASE.owner()).digest();
        assertThat(refused(event, "\"reason\": \"nothing\"")).isEqualTo("notes");
        assertThat(refused(event, "\"reason\": \"x\", \"condition\": \"good\"")).isEqualTo("condition");
        assertThat(refused(event, "\"reason\": \"x\", \"rounds_fired\": 3")).isEqualTo("rounds_fired");
        assertThat(refused(event, "\"reason\": \"x\", \"user_id\": 2147483647")).isEqualTo("user_id");
        assertThat(refused(event, "\"reason\": \"x\", \"athlete_id\": 2147483647"))
                .isEqualTo("athlete_id");
        assertThat(refused(
                        event,
                        "\"reason\": \"x\", \"occurred_at\": \"%s\""
                                .formatted(Instant.now().plus(Duration.ofHours(1)))))
                .isEqualTo("occurred_at");
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);
    }

    @Test
    void losesTheNameOfWhoeverIsErasedAndGoesWithItsKit() {
        Actor person = person(Role.PARENT);
        int kit = kitThatIsOut();
        int event = lastEvent(kit);
        amend(event, "{\"reason\": \"%s said so\", \"notes\": \"clean\"}".formatted(person.name()));
        assertThat(inPerson(Role.ADMIN)
                        .post(
                                "/api/v1/users/%d/erasure".formatted(person.id()),
                                "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(person.name()))
                        .status())
                .isEqualTo(201);
        Answer shown = as(Role.COACH).get(EVENTS + "/%d/amendments".formatted(event));
        assertThat(shown.text("/amendments/0/reason")).isEqualTo("Erased.");
        assertThat(shown.text("/amendments/0/notes")).isEqualTo("clean");
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + kit).status()).isEqualTo(204);
        assertThat(tables.sql("SELECT count(*) FROM amendments WHERE custody_event_id = :id")
                        .param("id", event)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsTheHistoryAsRecordedAsAmendedAndBoth() {
        int kit = kitThatIsOut();
        int event = lastEvent(kit);
        Visitor coach = visitor(Role.COACH);
        String path = "/custody-events/%d/amendments".formatted(event);
        Page form = coach.get(path);
        Page refused = coach.send(form, path, Map.of("reason", "", "notes", "kept as entered"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Nothing was amended", "kept as entered");
        Page amended = coach.send(
                form,
                path,
                Map.of(
                        "reason",
                        "Mixed up",
                        "user_id",
                        String.valueOf(actor(Role.VOLUNTEER).id())));
        assertThat(amended.location()).isEqualTo("/kits/%d?view=both".formatted(kit));

        assertThat(history(coach, kit, "both"))
                .contains("Checked out to Cora Lindqvist", "by Cora Lindqvist: Mixed up", "Held byVic Okafor");
        assertThat(history(coach, kit, "original"))
                .contains("Checked out to Cora")
                .doesNotContain("Mixed up");
        assertThat(history(coach, kit, "amended"))
                .contains("Checked out to Vic Okafor", "amended")
                .doesNotContain("Mixed up");
        assertThat(visitor(Role.VOLUNTEER).get("/kits/" + kit).html()).doesNotContain(path);
    }

    private static String history(Visitor visitor, int kit, String view) {
        String words = visitor.get("/kits/%d?view=%s".formatted(kit, view)).words();
        return words.substring(words.indexOf("History"));
    }

    private Visitor visitor(Role role) {
        Visitor visitor = new Visitor(base());
        String link = links.make(actor(Role.ADMIN), actor(role).id()).url().replaceFirst("https?://[^/]+", "");
        visitor.send(visitor.get(link), link, Map.of());
        return visitor;
    }

    private String refused(int event, String fields) {
        Answer answer = amend(event, "{" + fields + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.text("/errors/0/field");
    }

    private Answer amend(int event, String body) {
        return as(Role.ARMORER).post(EVENTS + "/%d/amendments".formatted(event), body);
    }

    private int lastEvent(int kit) {
        return tables.sql("SELECT max(id) FROM custody_events WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
    }

    private String row(String table, int id) {
        return tables.sql("SELECT t::text FROM %s t WHERE id = :id".formatted(table))
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String leaf(int event) {
        return tables.sql("""
                        SELECT convert_from(l.leaf, 'UTF8') FROM amendments m JOIN ledger_entries l ON l.hash = m.entry_hash
                        WHERE m.custody_event_id = :event""").param("event", event).query(String.class).single();
    }
}
