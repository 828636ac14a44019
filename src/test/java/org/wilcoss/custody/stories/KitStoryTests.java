package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wilcoss.custody.stories.StoryTest.approve;
import static org.wilcoss.custody.stories.StoryTest.closeMaintenance;
import static org.wilcoss.custody.stories.StoryTest.done;
import static org.wilcoss.custody.stories.StoryTest.handOver;
import static org.wilcoss.custody.stories.StoryTest.openMaintenance;
import static org.wilcoss.custody.stories.StoryTest.record;
import static org.wilcoss.custody.stories.StoryTest.retire;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestSessions;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.verification.Progress;
import org.wilcoss.custody.verification.Proven;
import org.wilcoss.custody.verification.Verifier;

/** One kit through every state there is, in a club of its own, which can be proven whole afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitStoryTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Books books = new Books(JdbcClient.create(database.owner()));
    private final ConfigurableApplicationContext program = Program.on(database);

    private int kit;
    private Someone ada;
    private Someone cora;
    private Someone bruno;
    private Someone vic;
    private Someone paul;

    @BeforeAll
    void arrive() {
        Program.arrive(program, 1);
        ada = known("Ada Admin", "ada@example.org");
        cora = known("Cora Coach", "cora@example.org");
        bruno = registered("Bruno Armorer", "armorer");
        vic = registered("Vic Volunteer", "volunteer");
        paul = registered("Paul Parent", "parent");
        kit = books.number("SELECT max(id) FROM kits WHERE id > :id", 0);
        done(ada().post(paul.api() + "/verification", "{\"evidence\": \"passport\"}"));
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void goesThroughEveryStateAndCanBeProvenAfterwards() {
        isAvailable();
        goesOutOnSiteAndIsPassedOn();
        isReservedAndTakenHome();
        isLostAndFound();
        isRepaired();
        isRetired();
        isProven();
    }

    private void isAvailable() {
        assertThat(state()).isEqualTo("available");
        ada.reads(page(), "In the armory", "Nothing has happened to this kit yet.");
    }

    private void goesOutOnSiteAndIsPassedOn() {
        done(record(cora.program(), kit, "check_out"));
        assertThat(state()).isEqualTo("checked_out, held");
        ada.reads("/", "KIT-1", "Cora Coach");
        done(record(cora.program(), kit, "transfer", ", \"user_id\": " + vic.id()));
        assertThat(state()).isEqualTo("checked_out, held");
        ada.reads(page(), "Transferred from Cora Coach to Vic Volunteer");
        done(record(vic.program(), kit, "check_in", ", \"condition\": \"good\""));
        assertThat(state()).isEqualTo("available");
        ada.reads(page(), "In the armory", "Checked in from Vic Volunteer");
    }

    private void isReservedAndTakenHome() {
        int text = done(ada.program().post("/api/v1/attestations", "{\"title\": \"Home\", \"body\": \"I lock it.\"}"))
                .number("/id");
        int request = done(paul.program().post(StoryTest.REQUESTS, """
                {"kit_id": %d, "destination": "Home", "expected_return_date": "%s", "unloaded": true, "flag_in": true,
                 "cased_locked": true, "attestation_id": %d, "attestation_accepted": true, "typed_name": "Paul Parent"}""".formatted(
                                kit, Instant.now().plus(Duration.ofDays(2)), text)))
                .number("/id");
        assertThat(state()).isEqualTo("available");
        paul.reads("/gate/" + request, "Waits for approval");
        done(approve(cora.program(), request));
        assertThat(state()).isEqualTo("available, reserved");
        bruno.reads("/gate/" + request, "Seen safe: hand over KIT-1");
        done(handOver(vic.program(), kit, "check_out", request));
        assertThat(state()).isEqualTo("checked_out, held, off-site");
        ada.reads(page(), "Who has it", "Checked out to Paul Parent");
        paul.reads("/", "With you or your athletes", "KIT-1");
    }

    private void isLostAndFound() {
        done(record(paul.program(), kit, "lost", ", \"notes\": \"Left on the train\""));
        assertThat(state()).isEqualTo("lost, held, off-site");
        ada.reads(page(), "Reported lost", "Last with Paul Parent", "Left on the train");
        done(record(bruno.program(), kit, "found"));
        assertThat(state()).isEqualTo("available");
        ada.reads(page(), "In the armory", "Found by Bruno Armorer");
    }

    private void isRepaired() {
        int maintenance = done(openMaintenance(bruno.program(), kit)).number("/id");
        assertThat(state()).isEqualTo("maintenance");
        ada.reads(page(), "In the workshop", "Maintenance opened by Bruno Armorer");
        done(closeMaintenance(bruno.program(), maintenance));
        assertThat(state()).isEqualTo("available");
        ada.reads(page(), "In the armory", "Maintenance closed by Bruno Armorer");
    }

    private void isRetired() {
        done(retire(bruno.program(), kit));
        assertThat(state()).isEqualTo("available, retired");
        ada.reads(page(), "Out of use", "Found by Bruno Armorer");
        assertThat(record(cora.program(), kit, "check_out").text("/detail"))
                .isEqualTo("Kit KIT-1 is retired and cannot be moved.");
    }

    private void isProven() {
        assertThat(books.eventsOf(kit))
                .containsExactly(
                        "1 check_out Cora Coach",
                        "2 transfer Vic Volunteer",
                        "3 check_in Vic Volunteer",
                        "4 check_out Paul Parent, off-site",
                        "5 lost Paul Parent, off-site",
                        "6 found Bruno Armorer");
        assertThat(books.actsOn(kit))
                .containsExactly(
                        "kit.registered",
                        "custody.check_out",
                        "custody.transfer",
                        "custody.check_in",
                        "approval.requested",
                        "approval.approved",
                        "custody.check_out",
                        "custody.lost",
                        "case.opened",
                        "custody.found",
                        "case.resolved",
                        "maintenance.opened",
                        "maintenance.closed",
                        "kit.retired");
        assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
        assertThat(program.getBean(Verifier.class).verify(null, Progress.UNHEARD))
                .isInstanceOf(Proven.class);
    }

    private String page() {
        return "/kits/" + kit;
    }

    private String state() {
        return books.value("""
                SELECT status || CASE WHEN holder_id IS NOT NULL THEN ', held' ELSE '' END
                  || CASE WHEN off_site THEN ', off-site' ELSE '' END
                  || CASE WHEN reserved_until > now() THEN ', reserved' ELSE '' END
                  || CASE WHEN retired_at IS NOT NULL THEN ', retired' ELSE '' END FROM kits WHERE id = :id""", kit);
    }

    private Someone registered(String name, String role) {
        String email = role + "@example.org";
        done(ada().post(
                        "/api/v1/users",
                        "{\"email\": \"%s\", \"name\": \"%s\", \"role\": \"%s\"}".formatted(email, name, role)));
        return known(name, email);
    }

    private Someone known(String name, String email) {
        Client client = client(email);
        int id = client.get("/api/v1/me").number("/id");
        String link = done(ada().post("/api/v1/users/%d/sign-in-links".formatted(id), ""))
                .text("/url");
        return new Someone(id, name, Someone.following(base(), link), client);
    }

    /** The admin, who has just signed in. */
    private Client ada() {
        int id = client("ada@example.org").get("/api/v1/me").number("/id");
        return TestSessions.inPerson(base(), program.getBean(SessionRepository.class), id);
    }

    private Client client(String email) {
        return new Client(
                base(),
                program.getBean(Tokens.class)
                        .makeByOperator(email, TestTokens.ofEveryScope("test"))
                        .token());
    }

    private String base() {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }
}
