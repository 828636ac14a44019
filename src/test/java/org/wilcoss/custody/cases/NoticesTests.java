package org.wilcoss.custody.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

class NoticesTests extends KitTest {
    private final JdbcClient sql = JdbcClient.create(DATABASE.owner());

    @Autowired
    private SignInLinks links;

    @Test
    void keepsWhoWasToldWhenByWhomAndUnderWhatReference() {
        int kit = kitThatIsLost();
        Answer given = give(kit, "{\"told\": \"Travis County Sheriff\", \"reference\": \"26-1147\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(given.text("/notices/0/told")).isEqualTo("Travis County Sheriff");
        assertThat(given.text("/notices/0/reference")).isEqualTo("26-1147");
        assertThat(given.text("/notices/0/given_by/name")).isEqualTo("Bruno Kessler");
        assertThat(entries("case.notice_given", kit)).isEqualTo(1);
        assertThat(leaf(kit)).contains("\"told_at\"").doesNotContain("Sheriff", "26-1147");
    }

    @Test
    void refusesATimeAheadAndLeavesNothing() {
        int kit = kitThatIsLost();
        String before = new TableDigest(DATABASE.owner()).digest();
        Instant ahead = Instant.now().plus(Duration.ofHours(1));
        Answer refused = give(kit, "{\"told\": \"Police\", \"told_at\": \"%s\"}".formatted(ahead));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("told_at");
        assertThat(new TableDigest(DATABASE.owner()).digest()).isEqualTo(before);
    }

    @Test
    void goWithTheirKitAndLoseTheNameOfWhoeverIsErased() {
        int kit = kitThatIsLost();
        Actor person = person(Role.PARENT);
        give(kit, "{\"told\": \"%s\", \"reference\": \"call of %s\"}".formatted(person.name(), person.name()));
        assertThat(inPerson(Role.ADMIN)
                        .post(
                                "/api/v1/users/%d/erasure".formatted(person.id()),
                                "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(person.name()))
                        .status())
                .isEqualTo(201);
        assertThat(as(Role.ARMORER).get("/api/v1/cases/" + caseOf(kit)).text("/notices/0/told"))
                .isEqualTo("Erased.");
        as(Role.ARMORER).post("/api/v1/custody-events", event(kit, "found"));
        int id = caseOf(kit);
        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + kit).status()).isEqualTo(204);
        assertThat(sql.sql("SELECT count(*) FROM case_notices WHERE case_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goByTheTimeThatTheClubsStateGives() {
        assertThat(as(Role.ARMORER).get("/api/v1/settings/loss-clock").number("/hours"))
                .isEqualTo(48);
        assertThat(setHours(Role.ARMORER, 24).status()).isEqualTo(403);
        assertThat(setHours(Role.ADMIN, 24).status()).isEqualTo(200);
        int kit = kitThatIsLost();
        Instant due = Instant.parse(
                as(Role.ARMORER).get("/api/v1/cases/" + caseOf(kit)).text("/opened/due_at"));
        assertThat(due).isBefore(Instant.now().plus(Duration.ofHours(24)));
        setHours(Role.ADMIN, 48);
    }

    @Test
    void showsTheClockAndTakesANoticeOnThePage() {
        int kit = kitThatIsOut();
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "lost"));
        String path = "/cases/" + caseOf(kit);
        Visitor armorer = visitor(Role.ARMORER);
        Page shown = armorer.get(path);
        assertThat(shown.heading()).startsWith("Lost: T-");
        assertThat(shown.words()).contains("Report by", "in 47 h", "Cora Lindqvist", "Nobody yet");

        Page refused = armorer.send(shown, path + "/notices", Map.of("told", "", "told_at", "x", "reference", "R-1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("value=\"R-1\"");
        Page given = armorer.send(
                shown, path + "/notices", Map.of("told", "Police", "told_at", "2026-01-02T10:00", "reference", ""));
        assertThat(given.location()).isEqualTo(path);
        assertThat(armorer.get(path).words()).contains("Police", "by Bruno Kessler", "told first");
        assertThat(armorer.get("/kits/" + kit).html()).contains("href=\"" + path + "\"");
    }

    private Visitor visitor(Role role) {
        Visitor visitor = new Visitor(base());
        String link = links.make(actor(Role.ADMIN), actor(role).id()).url().replaceFirst("https?://[^/]+", "");
        visitor.send(visitor.get(link), link, Map.of());
        return visitor;
    }

    private Answer setHours(Role role, int hours) {
        return as(role).sendJson("PUT", "/api/v1/settings/loss-clock", "{\"hours\": %d}".formatted(hours));
    }

    private Answer give(int kit, String body) {
        return as(Role.ARMORER).post("/api/v1/cases/%d/notices".formatted(caseOf(kit)), body);
    }

    private int caseOf(int kit) {
        return sql.sql("SELECT id FROM cases WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
    }

    private String leaf(int kit) {
        return sql.sql("""
                        SELECT convert_from(l.leaf, 'UTF8') FROM case_notices n
                        JOIN cases c ON c.id = n.case_id JOIN ledger_entries l ON l.hash = n.entry_hash
                        WHERE c.kit_id = :kit""").param("kit", kit).query(String.class).single();
    }
}
