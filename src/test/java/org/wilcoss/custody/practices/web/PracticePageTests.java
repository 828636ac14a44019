package org.wilcoss.custody.practices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class PracticePageTests extends PageTest {
    private final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    @Test
    void opensShowsWhatIsOutByNameAndCloses() {
        Visitor coach = visitor(Role.COACH);
        Page opened = coach.send(coach.get("/practices"), "/practices", form("Monday practice"));
        assertThat(opened.status()).as(opened.html()).isEqualTo(303);
        String path = opened.location();
        Kit kit = kit();
        athlete("Mia Torres");
        checkOut(kit, path.substring("/practices/".length()));

        Page refused = coach.send(coach.get(path), path + "/closing", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words())
                .contains("The practice is not closed", kit.code() + " is with Mia Torres", "Cora Lindqvist answers");
        assertThat(links(refused, kit.path() + "/check-in")).hasSize(1);

        checkIn(kit);
        assertThat(coach.send(coach.get(path), path + "/closing", Map.of()).status())
                .isEqualTo(303);
        assertThat(coach.get(path).words()).contains("Closed", "by Cora Lindqvist", "Mia Torres");
        assertThat(coach.get("/practices?open=false").words()).contains("Monday practice");
    }

    @Test
    void keepsWhatWasEnteredAndSaysWhatIsWrong() {
        Visitor coach = visitor(Role.COACH);
        Page refused = coach.send(
                coach.get("/practices"),
                "/practices",
                Map.of("title", "", "place", "Hall", "lead_id", "x", "starts_at", "soon", "ends_at", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("What it is must have 1 to 200 characters", "Who leads it must be chosen");
        assertThat(refused.html()).contains("value=\"Hall\"");
    }

    @Test
    void saysWhatALeadHasNotAndWarnsThemOfWhatEnds() {
        Visitor coach = visitor(Role.COACH);
        int lead =
                new TestPeople(DATABASE.owner()).user("Nova Lead", Role.COACH).id();
        Map<String, String> form = new HashMap<>(form("Nova’s practice"));
        form.put("lead_id", String.valueOf(lead));
        Page refused = coach.send(coach.get("/practices"), "/practices", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words())
                .contains("The practice was not opened", "Who leads it may not yet. No background check is on record.");
        assertThat(refused.html()).contains("value=\"Nova’s practice\"");

        Page opened = coach.send(coach.get("/practices"), "/practices", form("Warned practice"));
        assertThat(coach.get(opened.location()).words())
                .contains("The lead’s papers: No coach certificate is on record.");
        assertThat(visitor(Role.VOLUNTEER).get(opened.location()).words()).doesNotContain("The lead’s papers");
    }

    @Test
    void letsVolunteersLookAndNotOpenOrClose() {
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page list = volunteer.get("/practices");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.html()).doesNotContain("action=\"/practices\"");
        assertThat(visitor(Role.PARENT).get("/practices").status()).isEqualTo(403);
    }

    private void checkOut(Kit kit, String practice) {
        int athlete =
                tables.sql("SELECT max(id) FROM athletes").query(Integer.class).single();
        as(Role.VOLUNTEER).post("/api/v1/custody-events", """
                        {"kit_id": %d, "event_type": "check_out", "athlete_id": %d, "practice_id": %s}""".formatted(kit.id(), athlete, practice));
    }

    private Map<String, String> form(String title) {
        return Map.of(
                "title",
                title,
                "place",
                "Hall",
                "lead_id",
                String.valueOf(actor(Role.COACH).id()),
                "starts_at",
                "2035-03-10T17:00",
                "ends_at",
                "2035-03-10T19:00");
    }
}
