package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wilcoss.custody.stories.StoryTest.done;
import static org.wilcoss.custody.stories.StoryTest.record;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;
import org.wilcoss.custody.verification.Progress;
import org.wilcoss.custody.verification.Proven;
import org.wilcoss.custody.verification.Verifier;

/**
 * A club in Los Angeles and its two changes of the clocks: what happened is recorded for those of 2024 (10 March, 3
 * November), what is due for those of 2035 (11 March, 4 November).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockChangeTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Books books = new Books(JdbcClient.create(database.owner()));
    private final ConfigurableApplicationContext program = inLosAngeles(database);

    private Someone cora;

    @BeforeAll
    void arrive() {
        Client client = new Client(base(), Program.arrive(program, 8));
        int id = client.get("/api/v1/me").number("/id");
        String link = program.getBean(SignInLinks.class).makeByOperator(id).url();
        cora = new Someone(
                id, "Cora Coach", Someone.following(base(), URI.create(link).getPath()), client);
        int admin = program.getBean(Users.class)
                .registerByOperator(new RegisterUser("the.admin@example.org", "Ada Admin", Role.ADMIN));
        program.getBean(Credentials.class)
                .record(
                        program.getBean(Identities.class).byUserId(admin).orElseThrow(),
                        id,
                        new RecordCredential(
                                CredentialKind.BACKGROUND_CHECK,
                                "County sheriff",
                                null,
                                LocalDate.of(2024, 1, 2),
                                null));
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void keepsTimesToTheMicrosecondOnTheWholeWay() {
        String at = "2024-11-03T08:30:00.123456Z";
        String due = "2035-11-04T09:30:00.654321Z";
        int kit = kit("KIT-1");

        Answer event = done(record(
                cora.program(), kit, "check_out", late(at) + ", \"expected_return_date\": \"%s\"".formatted(due)));

        assertThat(event.text("/occurred_at")).isEqualTo(at);
        assertThat(event.text("/expected_return_date")).isEqualTo(due);
        assertThat(books.value(
                        "SELECT (occurred_at AT TIME ZONE 'UTC')::text FROM custody_events WHERE kit_id = :id", kit))
                .isEqualTo("2024-11-03 08:30:00.123456");
        assertThat(cora.program().get("/api/v1/kits/" + kit).text("/held_since"))
                .isEqualTo(at);
        assertThat(cora.program().get("/api/v1/kits/" + kit).text("/expected_return_date"))
                .isEqualTo(due);
        assertThat(cora.program().get(StoryTest.EVENTS + "?kit_id=" + kit).text("/0/occurred_at"))
                .isEqualTo(at);
        assertThat(cora.program()
                        .get("/api/v1/custody-events/%d/receipt".formatted(event.number("/id")))
                        .body())
                .contains(at, due);
        assertThat(program.getBean(Verifier.class).verify(null, Progress.UNHEARD))
                .isInstanceOf(Proven.class);
    }

    @Test
    void cutsWhatIsFinerThanAMicrosecondOnceForAll() {
        int kit = kit("KIT-2");
        Answer event = done(record(cora.program(), kit, "check_out", late("2024-03-10T10:00:00.1234569Z")));
        assertThat(event.text("/occurred_at")).isEqualTo("2024-03-10T10:00:00.123456Z");
        assertThat(cora.program().get(StoryTest.EVENTS + "?kit_id=" + kit).text("/0/occurred_at"))
                .isEqualTo("2024-03-10T10:00:00.123456Z");
    }

    @Test
    void takesAnyOffsetForTheSameInstant() {
        int kit = kit("KIT-3");
        Answer event = done(record(cora.program(), kit, "check_out", late("2024-11-03T01:30:00-08:00")));
        assertThat(Instant.parse(event.text("/occurred_at"))).isEqualTo("2024-11-03T09:30:00Z");
    }

    @Test
    void namesTheZoneOnPagesAndPapersOnBothSidesOfEachChange() {
        assertShown("KIT-4", "2024-03-10T09:59:00Z", "Sunday 10 March 2024, 01:59 PST");
        assertShown("KIT-5", "2024-03-10T10:00:00Z", "Sunday 10 March 2024, 03:00 PDT");
        assertShown("KIT-6", "2024-11-03T08:30:00Z", "Sunday 3 November 2024, 01:30 PDT");
        assertShown("KIT-7", "2024-11-03T09:30:00Z", "Sunday 3 November 2024, 01:30 PST");
        assertThat(cora.opens("/kits/" + kit("KIT-6")).words()).contains("3 Nov 2024, 01:30 PDT");
        assertThat(cora.opens("/kits/" + kit("KIT-7")).words()).contains("3 Nov 2024, 01:30 PST");
    }

    private void assertShown(String code, String at, String words) {
        int kit = kit(code);
        int event = done(record(cora.program(), kit, "check_out", late(at))).number("/id");
        assertThat(cora.opens("/kits/" + kit).html())
                .contains("title=\"" + words + "\"", "Times are on the clocks of America/Los_Angeles.");
        cora.reads("/receipts/" + event, words);
        cora.reads("/papers/events/" + event, words, "America/Los_Angeles");
    }

    @Test
    void readsDueTimesOfFormsByTheClubsClocks() {
        int kit = kit("KIT-8");
        String form = "/kits/" + kit + "/check-out";
        cora.isRefused(
                422,
                "Give the due time as a date and a time",
                form,
                form,
                "to",
                "user-" + cora.id(),
                "due",
                "2035-03-11T02:30",
                "notes",
                "");
        cora.sends(form, form, "to", "user-" + cora.id(), "due", "2035-11-04T01:30", "notes", "");
        assertThat(cora.program().get("/api/v1/kits/" + kit).text("/expected_return_date"))
                .as("the first of the two")
                .isEqualTo("2035-11-04T08:30:00Z");
        cora.reads("/kits/" + kit, "4 Nov 2035, 01:30 PDT");
        cora.reads("/", "KIT-8", "4 Nov 2035, 01:30 PDT");
    }

    @Test
    void letsAPracticeGoOnWhileTheClocksChange() {
        open("Spring night", "2035-03-11T01:00", "2035-03-11T04:00");
        assertThat(hours("Spring night")).as("from 1 to 4").isEqualTo("02:00:00");
        open("Autumn night", "2035-11-04T00:30", "2035-11-04T02:30");
        assertThat(hours("Autumn night")).as("from half past 0 to half past 2").isEqualTo("03:00:00");
        cora.isRefused(
                422,
                "must be a date and a time",
                "/practices",
                "/practices",
                practice("Never", "2035-03-11T02:30", "2035-03-11T04:00"));
    }

    private void open(String title, String starts, String ends) {
        assertThat(cora.sends("/practices", "/practices", practice(title, starts, ends))
                        .heading())
                .isEqualTo(title);
    }

    private String[] practice(String title, String starts, String ends) {
        return new String[] {
            "title", title, "place", "Hall", "lead_id", String.valueOf(cora.id()), "starts_at", starts, "ends_at", ends
        };
    }

    private String hours(String title) {
        int id = books.number("SELECT id FROM practices WHERE lead_id = :id AND title = '" + title + "'", cora.id());
        return books.value("SELECT (ends_at - starts_at)::text FROM practices WHERE id = :id", id);
    }

    private static String late(String at) {
        return ", \"occurred_at\": \"%s\", \"notes\": \"from the paper book\"".formatted(at);
    }

    private int kit(String code) {
        return books.number("SELECT id FROM kits WHERE id > :id AND code = '" + code + "'", 0);
    }

    private static ConfigurableApplicationContext inLosAngeles(TestDatabase database) {
        Program.on(database).close();
        JdbcClient.create(database.owner())
                .sql("UPDATE club_settings SET zone = 'America/Los_Angeles'")
                .update();
        return Program.on(database);
    }

    private String base() {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }
}
