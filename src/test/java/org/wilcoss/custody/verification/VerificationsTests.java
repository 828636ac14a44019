package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** Nobody who may settle it misses that the ledger does not prove itself. */
@TestInstance(Lifecycle.PER_CLASS)
class VerificationsTests {
    private static final String PATH = "/ledger/verifications";
    private static final String BANNER = "The ledger does not prove itself: a record was changed, removed or added.";

    private final SmallClub club = new SmallClub();
    private final JdbcClient owner = JdbcClient.create(club.database.owner());
    private final Visitor admin = visitor(club.admin.id());

    @AfterAll
    void close() {
        club.close();
    }

    @Test
    void verifiesAtThePressOfAButton() {
        admin.send(admin.get(PATH), PATH, Map.of());
        while (admin.get(PATH).words().contains("It is being verified now")) {
            Thread.onSpinWait();
        }
        assertThat(admin.get(PATH).words()).contains("Whole", "The ledger is whole");
        assertThat(admin.get("/").words()).doesNotContain(BANNER);
    }

    @Test
    void saysOnEveryPageOfWhoMaySettleItThatARecordWasChanged() {
        Visitor armorer = visitor(user("archer@example.org", Role.ARMORER));
        Visitor coach = visitor(user("carla@example.org", Role.COACH));
        assertThat(coach.get(PATH).status()).isEqualTo(403);
        int event = owner.sql("SELECT max(id) FROM custody_events")
                .query(Integer.class)
                .single();
        change(event, 1);
        try {
            club.get(Verifications.class).nightly();

            assertThat(admin.get("/kits").words()).contains(BANNER);
            assertThat(armorer.get("/").words()).contains(BANNER);
            assertThat(coach.get("/").words()).doesNotContain(BANNER);
            assertThat(admin.get(PATH).words()).contains("custody_events %d, column sequence".formatted(event));
            assertThat(new Client(base(), null).get("/actuator/health").body())
                    .contains("\"status\":\"WARNING\"")
                    .doesNotContain("custody_events");
        } finally {
            change(event, -1);
        }
        club.get(Verifications.class).nightly();
        assertThat(admin.get("/kits").words()).doesNotContain(BANNER);
        assertThat(new Client(base(), null).get("/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void doesOneAtATimeAndTakesUpWhatIsDead() {
        VerificationRecords records = club.get(VerificationRecords.class);
        int waiting = records.add(false).orElseThrow();
        assertThat(records.add(true)).isEmpty();
        assertThat(records.start(waiting)).isTrue();
        assertThat(records.start(waiting)).as("somebody is at it").isFalse();
        owner.sql("ALTER TABLE ledger_verifications DISABLE TRIGGER USER").update();
        owner.sql("UPDATE ledger_verifications SET updated_at = now() - interval '3 minutes' WHERE id = :id")
                .param("id", waiting)
                .update();
        owner.sql("ALTER TABLE ledger_verifications ENABLE TRIGGER USER").update();
        int next = records.add(true).orElseThrow();
        assertThat(records.newest(2).getLast().failure()).startsWith("It was cut short");
        club.get(Verifications.class).perform(next);
        assertThat(records.newest(1).getFirst().proven()).isNotNull();
    }

    private void change(int event, int by) {
        owner.sql("ALTER TABLE custody_events DISABLE TRIGGER USER").update();
        owner.sql("UPDATE custody_events SET sequence = sequence + :by WHERE id = :id")
                .param("by", by)
                .param("id", event)
                .update();
        owner.sql("ALTER TABLE custody_events ENABLE TRIGGER USER").update();
    }

    private int user(String email, Role role) {
        return club.get(Users.class).registerByOperator(new RegisterUser(email, "Somebody", role));
    }

    private Visitor visitor() {
        return new Visitor(base());
    }

    private String base() {
        return "http://localhost:" + club.program.getEnvironment().getProperty("local.server.port");
    }

    private Visitor visitor(int userId) {
        Visitor visitor = visitor();
        String link = URI.create(
                        club.get(SignInLinks.class).makeByOperator(userId).url())
                .getPath();
        visitor.send(visitor.get(link), link, Map.of());
        return visitor;
    }
}
