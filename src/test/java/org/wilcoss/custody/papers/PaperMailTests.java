package org.wilcoss.custody.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** Whoever takes a kit off-site, or brings it back, gets the receipt by mail; others may ask for theirs. */
class PaperMailTests {
    private static final String EVENTS = "/api/v1/custody-events";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Path home;
    private int port;

    PaperMailTests(@TempDir Path home) {
        this.home = home;
    }

    @BeforeEach
    void start() {
        mail.start();
        port = mail.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        mail.stop();
        database.close();
    }

    @Test
    void mailsOffSiteHandOversAndReturnsOnceAndNothingElse() throws Exception {
        try (var program = program()) {
            Client coach = coach(program);
            int kit = kit(coach);
            coach.post(EVENTS, event(kit, "check_out"));
            coach.post(EVENTS, event(kit, "check_in"));
            int out = coach.post(EVENTS, event(kit, "check_out")).number("/id");
            makeOffSite(out);
            program.getBean(PaperMail.class).sendDue();
            coach.post(EVENTS, event(kit, "check_in"));
            program.getBean(PaperMail.class).sendDue();
            program.getBean(PaperMail.class).sendDue();

            assertThat(mail.getReceivedMessages()).hasSize(2);
            assertThat(List.of(mail.getReceivedMessages()))
                    .extracting(MimeMessage::getSubject)
                    .containsExactly("Hand receipt: AR-1", "Return receipt: AR-1");
            OpenedPdf pdf = OpenedPdf.of(attachment(mail.getReceivedMessages()[0]));
            assertThat(pdf.text()).contains("Hand receipt", "Zoë Żółć took kit AR-1", "Off the club’s grounds");
            assertThat(sql.sql("SELECT count(*) FROM paper_mailings WHERE sent_at IS NOT NULL AND attempts = 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void triesAgainWhatTheServerDidNotTake() {
        try (var program = program()) {
            Client coach = coach(program);
            makeOffSite(coach.post(EVENTS, event(kit(coach), "check_out")).number("/id"));
            mail.stop();
            program.getBean(PaperMail.class).sendDue();

            assertThat(sql.sql("SELECT failure FROM paper_mailings")
                            .query(String.class)
                            .single())
                    .isEqualTo("ConnectException");
            GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            again.start();
            program.getBean(PaperMail.class).sendDue();

            assertThat(again.getReceivedMessages()).hasSize(1);
            again.stop();
        }
    }

    @Test
    void sendsWhoeverAsksTheirs() throws Exception {
        try (var program = program()) {
            Client coach = coach(program);
            int event = coach.post(EVENTS, event(kit(coach), "check_out")).number("/id");
            Visitor visitor = new Visitor(base(program));
            int user = sql.sql("SELECT id FROM users").query(Integer.class).single();
            String link = URI.create(program.getBean(SignInLinks.class)
                            .makeByOperator(user)
                            .url())
                    .getPath();
            visitor.send(visitor.get(link), link, Map.of());
            String path = "/papers/events/" + event;
            Visitor.Page asked = visitor.send(visitor.get(path), path + "/mail", Map.of());

            assertThat(asked.location()).isEqualTo(path + "?mailed");
            assertThat(visitor.get(asked.location()).words()).contains("It is on its way to your e-mail address.");
            assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
            assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Hand receipt: AR-1");
        }
    }

    /** As the gate would have it, whose approval is not what this is about. */
    private void makeOffSite(int event) {
        sql.sql("ALTER TABLE custody_events DISABLE TRIGGER USER").update();
        sql.sql("ALTER TABLE custody_events DROP CONSTRAINT ck_custody_events_off_site")
                .update();
        sql.sql("UPDATE custody_events SET off_site = true WHERE id = :id")
                .param("id", event)
                .update();
        sql.sql("ALTER TABLE custody_events ENABLE TRIGGER USER").update();
    }

    private static Client coach(ConfigurableApplicationContext program) {
        program.getBean(Users.class).registerByOperator(new RegisterUser("zoe@example.org", "Zoë Żółć", Role.ADMIN));
        return new Client(
                base(program),
                program.getBean(Tokens.class)
                        .makeByOperator("zoe@example.org", TestTokens.ofEveryScope("test"))
                        .token());
    }

    private static int kit(Client coach) {
        return coach.post("/api/v1/kits", "{\"code\": \"AR-1\", \"description\": \"Air rifle\"}")
                .number("/id");
    }

    private static String event(int kit, String type) {
        return "{\"kit_id\": %d, \"event_type\": \"%s\"}".formatted(kit, type);
    }

    private static String base(ConfigurableApplicationContext program) {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }

    private static byte[] attachment(MimeMessage message) throws Exception {
        Multipart parts = (Multipart) message.getContent();
        Part last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getFileName()).matches("hand-receipt-[0-9a-f]{8}\\.pdf");
        return last.getInputStream().readAllBytes();
    }

    private ConfigurableApplicationContext program() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", home.toString());
        environment.put("SMTP_URL", "smtp://127.0.0.1:" + port);
        environment.put("custody.papers.every", "PT1H");
        return Program.in(environment);
    }
}
