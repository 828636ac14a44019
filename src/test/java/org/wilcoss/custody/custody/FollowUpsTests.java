package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.JsonNode;

class FollowUpsTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    @Autowired
    private Overstays overstays;

    @Autowired
    private Kits kits;

    @Test
    void opensACaseWithAClockForALossAndKeepsWhoHadIt() {
        int kit = kitThatIsOut();
        Answer lost = as(Role.COACH).post(EVENTS, event(kit, "lost"));
        JsonNode file = onlyCase(kit);
        assertThat(file.at("/opened/kind").asString()).isEqualTo("lost");
        assertThat(file.at("/opened/custody_event_id").asInt()).isEqualTo(lost.number("/id"));
        assertThat(file.at("/opened/holder/name").asString()).isEqualTo("Cora Lindqvist");
        Instant due = Instant.parse(file.at("/opened/due_at").asString());
        assertThat(due)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(47)), Instant.now().plus(Duration.ofHours(48)));
        assertThat(count("custody_events", kit)).isEqualTo(2);
        assertThat(entries("custody.lost", kit)).isEqualTo(1);
        assertThat(openings(kit)).isEqualTo(1);
    }

    @Test
    void answersTheLossWhenTheKitIsFoundAndSaysSo() {
        int kit = kitThatIsOut();
        as(Role.COACH).post(EVENTS, event(kit, "lost"));
        assertThat(as(Role.ARMORER)
                        .post(EVENTS, event(kit, "found", "condition", "\"needs_cleaning\""))
                        .status())
                .isEqualTo(201);
        JsonNode row = onlyCase(kit).at("/opened");
        assertThat(row.at("/resolution").asString())
                .isEqualTo("The kit was reported found (event 3). Condition: needs cleaning.");
        assertThat(row.at("/resolved_by").asString()).isEqualTo("Bruno Kessler");
        assertThat(row.at("/holder/name").asString()).isEqualTo("Cora Lindqvist");
        assertThat(entries("case.resolved", kit)).isEqualTo(1);
    }

    @Test
    void opensACaseForWhatIsMissingAndOneForDamage() {
        int kit = kit();
        kits.add(actor(Role.ADMIN), kit, new AddItem("bolt", "Feinwerk", null, null, null, null, 1));
        int bolt = tables.sql("SELECT id FROM items WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
        as(Role.COACH).post(EVENTS, event(kit, "check_out"));
        as(Role.VOLUNTEER)
                .post(EVENTS, event(kit, "check_in", "condition", "\"damaged\"", "missing_item_ids", "[" + bolt + "]"));
        assertThat(notes(kit))
                .containsExactly(
                        "damaged: It came back damaged.", "missing_items: It came back without: bolt Feinwerk.");
        assertThat(openings(kit)).isEqualTo(1);
    }

    @Test
    void opensNoneForAGoodReturn() {
        int kit = kitThatIsOut();
        as(Role.VOLUNTEER).post(EVENTS, event(kit, "check_in", "condition", "\"good\""));
        assertThat(notes(kit)).isEmpty();
    }

    @Test
    void opensOneForALossThatIsSentTwice() {
        int kit = kitThatIsOut();
        String body = event(kit, "lost", "client_event_id", "\"lost-" + kit + "\"");
        assertThat(as(Role.COACH).post(EVENTS, body).status()).isEqualTo(201);
        assertThat(as(Role.COACH).post(EVENTS, body).status()).isEqualTo(200);
        assertThat(notes(kit)).hasSize(1);
    }

    @Test
    void opensNoneForABatchThatIsRefused() {
        int out = kitThatIsOut();
        int lost = kitThatIsLost();
        String before = new TableDigest(DATABASE.owner()).digest();
        assertThat(as(Role.COACH)
                        .post(EVENTS + "/batch", "[%s, %s]".formatted(event(out, "lost"), event(lost, "lost")))
                        .status())
                .isEqualTo(409);
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);
    }

    @Test
    void letsAParentReportWhatTheyHold() {
        Actor parent = person(Role.PARENT);
        int kit = kit();
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "user_id", parent.id() + ""));
        assertThat(as(parent).post(EVENTS, event(kit, "lost")).status()).isEqualTo(201);
        assertThat(onlyCase(kit).at("/opened/holder/id").asInt()).isEqualTo(parent.id());
    }

    @Test
    void escalatesADayOnThePremisesOnceForEachEvent() {
        int kit = kitThatIsOut();
        int fresh = kitThatIsOut();
        tables.sql("UPDATE kits SET held_since = now() - interval '25 hours' WHERE id = :id")
                .param("id", kit)
                .update();
        assertThat(overstays.escalate()).isEqualTo(1);
        assertThat(overstays.escalate()).isZero();
        assertThat(notes(fresh)).isEmpty();
        JsonNode row = onlyCase(kit).at("/opened");
        assertThat(row.at("/kind").asString()).isEqualTo("on_site_over_24_hours");
        assertThat(row.at("/opened_by").isNull()).isTrue();
        assertThat(row.at("/holder/name").asString()).isEqualTo("Cora Lindqvist");
        as(Role.COACH)
                .post(
                        EVENTS,
                        event(kit, "transfer", "user_id", actor(Role.VOLUNTEER).id() + ""));
        tables.sql("UPDATE kits SET held_since = now() - interval '25 hours' WHERE id = :id")
                .param("id", kit)
                .update();
        assertThat(overstays.escalate()).isEqualTo(1);
        assertThat(notes(kit)).hasSize(2);
    }

    @Test
    void looksForThemByItself() {
        assertThat(tables.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'custody-overstays'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private JsonNode onlyCase(int kit) {
        int id = tables.sql("SELECT id FROM cases WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
        return as(Role.ARMORER).get("/api/v1/cases/" + id).json();
    }

    private List<String> notes(int kit) {
        return tables.sql("SELECT kind || ': ' || note FROM cases WHERE kit_id = :kit ORDER BY 1")
                .param("kit", kit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long openings(int kit) {
        return tables.sql("""
                        SELECT count(*) FROM ledger_entries WHERE act = 'case.opened'
                          AND convert_from(leaf, 'UTF8')::jsonb #> '{facts,kit_ids}' @> to_jsonb(cast(:kit AS integer))""").param("kit", kit).query(Long.class).single();
    }
}
