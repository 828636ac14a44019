package org.wilcoss.custody.witnesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.CannotWork;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.SmtpUrl;

/** Once a day the checkpoint goes where whoever runs the database cannot change it. */
class WitnessesTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer web;
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private final Path home;
    private final Path file;
    private int smtpPort;

    WitnessesTests(@TempDir Path folder) throws IOException {
        home = folder.resolve("home");
        file = folder.resolve("checkpoints.txt");
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/checkpoints", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
    }

    @BeforeEach
    void start() {
        mail.start();
        smtpPort = mail.getSmtp().getPort();
        web.start();
    }

    @AfterEach
    void close() {
        mail.stop();
        web.stop(0);
        database.close();
    }

    @Test
    void deliversTheCheckpointEachWayOnceADayHoweverManyInstances() throws Exception {
        try (var one = program();
                var two = program()) {
            awaitDelivered(3);
            List<Callable<Object>> more = List.of(
                    Executors.callable(one.getBean(Witnesses.class)::deliver),
                    Executors.callable(two.getBean(Witnesses.class)::deliver));
            try (var both = Executors.newFixedThreadPool(2)) {
                both.invokeAll(more);
            }
            String note = note(one);

            assertThat(posted).containsExactly(note);
            assertThat(Files.readString(file)).isEqualTo(note + "\n");
            assertThat(mail.getReceivedMessages()).hasSize(2);
            for (MimeMessage message : mail.getReceivedMessages()) {
                assertThat(message.getSubject()).contains("checkpoint of 0 entries");
                assertThat(attachment(message)).isEqualTo(note);
            }
        }
    }

    @Test
    void sendsTheNextDaysCheckpointWithWhatWasRecordedMeanwhile() throws IOException {
        try (var program = program()) {
            awaitDelivered(3);
            program.getBean(Users.class)
                    .registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
            program.getBean(Sequencer.class).sequence();
            passADay();

            program.getBean(Witnesses.class).deliver();

            assertThat(posted).hasSize(2);
            assertThat(posted.getLast()).isEqualTo(note(program)).contains("\n1\n");
            assertThat(Files.readString(file)).isEqualTo(String.join("\n", posted) + "\n");
        }
    }

    @Test
    void showsAFailureAndTriesAgainUntilItWent() {
        answer.set(503);
        mail.stop();
        try (var program = program()) {
            Witnesses witnesses = program.getBean(Witnesses.class);
            awaitTried(WitnessKind.URL);

            assertThat(of(witnesses, WitnessKind.URL).failure()).isEqualTo("it answered 503");
            assertThat(of(witnesses, WitnessKind.MAIL).failure()).isEqualTo("ConnectException");
            assertThat(of(witnesses, WitnessKind.FILE).sentAt())
                    .as("one failure stops no other")
                    .isNotNull();
            assertThat(witnesses.areLate()).isFalse();
            sql.sql("ALTER TABLE ledger_origin DISABLE TRIGGER ALL").update();
            sql.sql("UPDATE ledger_origin SET created_at = now() - interval '3 days'")
                    .update();
            assertThat(witnesses.areLate()).isTrue();

            answer.set(200);
            witnesses.deliver();
            assertThat(of(witnesses, WitnessKind.URL).sentAt()).isNotNull();
            assertThat(of(witnesses, WitnessKind.URL).failure()).isNull();
            assertThat(of(witnesses, WitnessKind.URL).attempts()).isEqualTo(2);
            assertThat(posted).hasSize(2);
        }
    }

    @Test
    void relievesWhoCrashedWhileDelivering() {
        try (var program = program()) {
            awaitDelivered(3);
            sql.sql("UPDATE checkpoint_deliveries SET sent_at = NULL WHERE kind = 'url'")
                    .update();
            program.getBean(Witnesses.class).deliver();
            assertThat(posted).as("somebody may still be at it").hasSize(1);

            sql.sql("UPDATE checkpoint_deliveries SET claimed_until = now() - interval '1 second'")
                    .update();
            program.getBean(Witnesses.class).deliver();
            assertThat(posted).hasSize(2);
        }
    }

    @Test
    void refusesSettingsThatCannotWorkWithoutEchoingThem() {
        for (var wrong : Map.of(
                        "CHECKPOINT_MAIL", "hush",
                        "SMTP_URL", "http://ann:hush@mail",
                        "CHECKPOINT_URL", "ftp://hush/x")
                .entrySet()) {
            assertThatThrownBy(() -> WitnessSettings.from(Map.of(wrong.getKey(), wrong.getValue())::get))
                    .isInstanceOf(CannotWork.class)
                    .hasMessageContaining(wrong.getKey())
                    .hasMessageNotContaining("hush");
        }
        assertThatThrownBy(() -> WitnessSettings.from(Map.of("CHECKPOINT_MAIL", "a@example.org")::get)
                        .complete())
                .hasMessageContaining("without SMTP_URL");
        assertThat(SmtpUrl.parse("smtps://club%40example.org:p%3Aw+@smtp.example.org"))
                .isEqualTo(new SmtpUrl("smtp.example.org", 465, true, "club@example.org", "p:w+"));
    }

    private ConfigurableApplicationContext program() {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", home.toString());
        environment.put("CHECKPOINT_MAIL", "treasurer@example.org, insurer@example.com");
        environment.put("SMTP_URL", "smtp://127.0.0.1:" + smtpPort);
        environment.put("CHECKPOINT_FILE", file.toString());
        environment.put(
                "CHECKPOINT_URL",
                "http://127.0.0.1:%d/checkpoints".formatted(web.getAddress().getPort()));
        return Program.in(environment);
    }

    private static String note(ConfigurableApplicationContext program) {
        return program.getBean(Checkpoints.class).latest().orElseThrow().note();
    }

    private static DeliveryRow of(Witnesses witnesses, WitnessKind kind) {
        return witnesses.recent().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void awaitDelivered(int count) {
        while (sql.sql("SELECT count(*) FROM checkpoint_deliveries WHERE sent_at IS NOT NULL")
                        .query(Integer.class)
                        .single()
                < count) {
            Thread.onSpinWait();
        }
    }

    private void awaitTried(WitnessKind kind) {
        while (sql.sql("SELECT count(*) FROM checkpoint_deliveries WHERE failure IS NOT NULL AND kind = :kind")
                        .param("kind", Labels.of(kind))
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    private void passADay() {
        sql.sql("UPDATE checkpoint_deliveries SET day = day - 1").update();
    }

    private static String attachment(MimeMessage message) throws Exception {
        Multipart parts = (Multipart) message.getContent();
        Part last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getFileName()).isEqualTo("checkpoint-0.txt");
        return new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
