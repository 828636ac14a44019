package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

class UsersTests extends WebTest {
    @Autowired
    private JdbcClient sql;

    /** Other tests of the same program may have let in admins of their own. */
    @BeforeEach
    void leaveOneAdmin() {
        sql.sql("UPDATE users SET is_active = false WHERE role = 'admin' AND id <> :id")
                .param("id", actor(Role.ADMIN).id())
                .update();
    }

    @Test
    void showsAdminsEverythingAndOthersWhoToHandAKitTo() {
        Answer full = as(Role.ADMIN).get("/api/v1/users?q=cora");
        Answer brief = as(Role.VOLUNTEER).get("/api/v1/users?q=cora");

        assertThat(full.text("/0/email")).isEqualTo("Cora.Lindqvist@example.org");
        assertThat(brief.json().at("/0").propertyNames()).containsExactlyInAnyOrder("id", "name", "role");
        assertThat(as(Role.VOLUNTEER).get("/api/v1/users?q=example.org").json()).isEmpty();
        assertThat(as(Role.PARENT).get("/api/v1/users").status()).isEqualTo(403);
        assertThat(inPerson(Role.COACH).post("/api/v1/users", "{}").status()).isEqualTo(403);
    }

    @Test
    void hidesInactivePeopleFromThoseWhoHandKitsOut() {
        int id = register("Ina Active", "volunteer");
        inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{\"is_active\": false}");

        assertThat(as(Role.COACH).get("/api/v1/users/" + id).status()).isEqualTo(404);
        assertThat(as(Role.COACH).get("/api/v1/users?q=ina").json()).isEmpty();
        assertThat(as(Role.ADMIN).get("/api/v1/users?is_active=false&q=ina").number("/0/id"))
                .isEqualTo(id);
    }

    @Test
    void listsAHundredInOneStatement() {
        as(Role.ADMIN).get("/api/v1/users");

        assertThat(statementsDuring(() -> as(Role.ADMIN).get("/api/v1/users?limit=100")))
                .hasSize(2);
    }

    @Test
    void refusesASecondUserWithTheSameAddressInOtherLetters() {
        Answer again = inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        "{\"name\": \"Cora Two\", \"email\": \"CORA.lindqvist@EXAMPLE.org\", \"role\": \"coach\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/type")).isEqualTo("/problems/already-exists");
        assertThat(again.body()).doesNotContainIgnoringCase("lindqvist");
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        int id = register("Ed Tag", "volunteer");
        String path = "/api/v1/users/" + id;
        String read = as(Role.ADMIN).get(path).header("ETag");

        Answer first = inPerson(Role.ADMIN).patch(path, "{\"name\": \"Ed Tagged\"}", "If-Match", read);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(read);
        assertThat(inPerson(Role.ADMIN)
                        .patch(path, "{\"name\": \"Late\"}", "If-Match", read)
                        .status())
                .isEqualTo(412);
        assertThat(inPerson(Role.ADMIN)
                        .patch(path, "{\"name\": \"Late\"}", "If-Match", "nonsense")
                        .status())
                .isEqualTo(412);
        assertThat(as(Role.ADMIN).get(path).text("/name")).isEqualTo("Ed Tagged");
    }

    @Test
    void leavesWhatAChangeDoesNotName() {
        int id = register("Pat Same", "armorer");

        assertThat(inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{}").text("/role"))
                .isEqualTo("armorer");
        assertThat(inPerson(Role.ADMIN)
                        .patch("/api/v1/users/" + id, "{\"name\": \" \"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void keepsTheLastActiveAdmin() {
        String path = "/api/v1/users/" + actor(Role.ADMIN).id();

        Answer demotion = inPerson(Role.ADMIN).patch(path, "{\"role\": \"coach\"}");
        assertThat(demotion.status()).isEqualTo(409);
        assertThat(demotion.text("/detail")).contains("last active admin");
        assertThat(inPerson(Role.ADMIN).patch(path, "{\"is_active\": false}").status())
                .isEqualTo(409);
        assertThat(inPerson(Role.ADMIN)
                        .patch(path, "{\"name\": \"Ada Whitfield\", \"role\": \"admin\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsOneAdminWhenTwoAreDemotedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            int second = register("Second Admin", "admin");
            List<Callable<Answer>> demotions =
                    List.of(() -> demote(second), () -> demote(actor(Role.ADMIN).id()));
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                List<Integer> statuses = pool.invokeAll(demotions).stream()
                        .map(Future::resultNow)
                        .map(Answer::status)
                        .toList();
                assertThat(statuses).contains(200);
            }
            assertThat(activeAdmins()).isEqualTo(1);
            restoreAda(second);
        }
    }

    @Test
    void vouchesForSomebodyElseOnly() {
        int id = register("Val Adult", "parent");
        String evidence = "{\"evidence\": \"driving licence\"}";

        Answer vouched = inPerson(Role.ADMIN).post("/api/v1/users/%d/verification".formatted(id), evidence);
        assertThat(vouched.status()).isEqualTo(201);
        assertThat(vouched.json().at("/verified_adult").asBoolean()).isTrue();
        Answer self = inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users/%d/verification"
                                .formatted(actor(Role.ADMIN).id()),
                        evidence);
        assertThat(self.status()).isEqualTo(409);
    }

    @Test
    void recordsARoleChangeInTheLedger() {
        int id = register("Lee Ledger", "volunteer");
        long before = entries("user.role_changed");
        inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{\"role\": \"coach\"}");

        assertThat(entries("user.role_changed")).isEqualTo(before + 1);
    }

    @Test
    void recordsAChangeOfAllAtOnceAsOneAct() {
        int id = register("Max Many", "volunteer");
        long before = entries("%");
        inPerson(Role.ADMIN)
                .patch("/api/v1/users/" + id, "{\"name\": \"Max M\", \"role\": \"coach\", \"is_active\": false}");

        assertThat(entries("%")).isEqualTo(before + 1);
    }

    @Test
    void keepsAthletesWithTheirGuardians() {
        int guardian = actor(Role.PARENT).id();
        Answer athlete = as(Role.COACH)
                .post(
                        "/api/v1/athletes",
                        "{\"name\": \"Kim Reyes\", \"year_of_birth\": 2012, \"guardian_ids\": [%d]}"
                                .formatted(guardian));

        assertThat(athlete.status()).isEqualTo(201);
        assertThat(athlete.number("/guardian_ids/0")).isEqualTo(guardian);
        Answer seen = as(Role.VOLUNTEER).get("/api/v1/athletes?q=kim");
        assertThat(seen.json().at("/0").propertyNames()).containsExactlyInAnyOrder("id", "name");
    }

    private int register(String name, String role) {
        Answer registered = inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        "{\"name\": \"%s\", \"email\": \"%s@example.org\", \"role\": \"%s\"}"
                                .formatted(name, UUID.randomUUID(), role));
        assertThat(registered.status()).isEqualTo(201);
        return registered.number("/id");
    }

    private Answer demote(int id) {
        return inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{\"role\": \"volunteer\"}");
    }

    private void restoreAda(int second) {
        sql.sql("UPDATE users SET role = 'admin' WHERE id = :id")
                .param("id", actor(Role.ADMIN).id())
                .update();
        sql.sql("UPDATE users SET role = 'volunteer' WHERE id = :id")
                .param("id", second)
                .update();
    }

    private long activeAdmins() {
        return sql.sql("SELECT count(*) FROM users WHERE role = 'admin' AND is_active")
                .query(Long.class)
                .single();
    }

    private long entries(String act) {
        return sql.sql("SELECT count(*) FROM ledger_entries WHERE act LIKE :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
