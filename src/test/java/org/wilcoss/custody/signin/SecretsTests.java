package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestSessions;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;

/** Whatever happens, and with every statement logged: no secret is in the log, in an answer of trouble, or in /actuator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {
    private static final String ADA = "ada@example.org";
    private static final String SERIAL = "SN-4711-QUITE-SECRET";
    private static final String SMTP_PASSWORD = "mail-hush-9931";
    private static final String CLIENT_SECRET = "client-hush-2207";

    private final TestDatabase database = TestDatabase.fresh();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> secrets = new ArrayList<>(List.of(SERIAL, SMTP_PASSWORD, CLIENT_SECRET));
    private final List<String> trouble = new ArrayList<>();

    private ConfigurableApplicationContext program = new GenericApplicationContext();

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        mail.setUser("club", SMTP_PASSWORD);
        mail.start();
        Map<String, String> environment = new HashMap<>(Program.environment(database));
        environment.put("CUSTODY_HOME", home.toString());
        environment.put("DEBUG", "true");
        environment.put("SLOW_STATEMENT", "0");
        environment.put(
                "SMTP_URL",
                "smtp://club:%s@127.0.0.1:%d"
                        .formatted(SMTP_PASSWORD, mail.getSmtp().getPort()));
        environment.put("GOOGLE_CLIENT_ID", "a-club");
        environment.put("GOOGLE_CLIENT_SECRET", CLIENT_SECRET);
        program = Program.in(environment);
        secrets.add(URI.create(database.programUrl().replaceFirst("^jdbc:", "")).getUserInfo());
        keysOf(Files.readString(home.resolve("keys.json")));
        keysOf(Files.readString(home.resolve("ledger-key.json")));
    }

    @AfterAll
    void close() {
        program.close();
        mail.stop();
        database.close();
    }

    @Test
    void keepsSecretsOutOfLogsTroubleAndMeasurements(CapturedOutput log) throws Exception {
        int ada = program.getBean(Users.class).registerByOperator(new RegisterUser(ADA, "Ada Admin", Role.ADMIN));
        String token = program.getBean(Tokens.class)
                .makeByOperator(ADA, TestTokens.ofEveryScope("test"))
                .token();
        secrets.add(token);
        Client client = new Client(base(), token);
        signInByLinks(ada);
        lifeOfAKit(client, ada);
        provoke(client, token);
        measurements(client);

        assertThat(log.getAll())
                .as("the log was heard")
                .contains("insert into", "sign_in_links")
                .doesNotContain(secrets);
        assertThat(trouble)
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(secrets));
    }

    private void signInByLinks(int ada) {
        Visitor visitor = new Visitor(base());
        String made = program.getBean(SignInLinks.class).makeByOperator(ada).url();
        secrets.add(made.substring(made.lastIndexOf('/') + 1));
        MailedLink mailed = program.getBean(SignInLinks.class).makeToMail(ada, "0".repeat(64));
        secrets.add(mailed.url().substring(mailed.url().lastIndexOf('/') + 1));
        secrets.add(mailed.code());
        secrets.add(mailed.code().replace("-", ""));
        String path = URI.create(made).getPath();
        assertThat(visitor.send(visitor.get(path), path, Map.of()).status()).isEqualTo(303);
        Visitor.Page refused = visitor.send(visitor.get("/settings"), "/settings/test-mail", Map.of());
        assertThat(refused.html()).contains("role=\"alert\"");
        trouble.add(refused.html());
        trouble.add(visitor.post("/kits", Map.of("code", "K-1")).html());
        JdbcClient.create(database.owner())
                .sql("SELECT session_id FROM spring_session WHERE principal_name IS NOT NULL")
                .query(String.class)
                .list()
                .forEach(secrets::add);
    }

    private void lifeOfAKit(Client client, int ada) {
        Answer kit = client.post("/api/v1/kits", """
                {"code": "KIT-1", "description": "Air rifle", "serial_number": "%s"}
                """.formatted(SERIAL));
        assertThat(kit.status()).isEqualTo(201);
        assertThat(client.post("/api/v1/custody-events", """
                {"kit_code": "KIT-1", "event_type": "check_out"}
                """).status()).isEqualTo(201);
        Client person = TestSessions.inPerson(base(), program.getBean(SessionRepository.class), ada);
        Answer another = person.post("/api/v1/tokens", """
                {"name": "tablet", "scopes": ["read"]}
                """);
        assertThat(another.status()).isEqualTo(201);
        secrets.add(another.json().path("token").asString());
    }

    private void provoke(Client client, String token) {
        String twice = "{\"code\": \"KIT-1\", \"description\": \"x\", \"serial_number\": \"" + SERIAL + "\"}";
        for (String body : List.of(twice, "{\"serial_number\": 4711}", "{\"serial_number\": \"" + SERIAL, "[]")) {
            Answer answer = client.post("/api/v1/kits", body);
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            trouble.add(answer.body());
        }
        for (String path :
                List.of("/api/v1/kits/999999", "/api/v1/kits?cursor=x", "/api/v1/nothing", "/scan/x", "/%00")) {
            trouble.add(client.get(path).body());
        }
        String changed = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        trouble.add(new Client(base(), changed).get("/api/v1/me").body());
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("ALTER TABLE kits RENAME TO kits_away").update();
        try {
            Answer broken = client.post("/api/v1/kits", twice.replace("KIT-1", "KIT-3"));
            assertThat(broken.status()).isEqualTo(500);
            trouble.add(broken.body());
        } finally {
            owner.sql("ALTER TABLE kits_away RENAME TO kits").update();
        }
    }

    private void measurements(Client client) {
        for (String endpoint : List.of("", "/health", "/prometheus")) {
            Answer answer = client.get("/actuator" + endpoint);
            assertThat(answer.status()).as(endpoint).isEqualTo(200);
            trouble.add(answer.body());
        }
        for (String closed :
                List.of("env", "configprops", "heapdump", "loggers", "sbom", "beans", "mappings", "sessions")) {
            assertThat(client.get("/actuator/" + closed).status()).as(closed).isEqualTo(404);
        }
    }

    /** The texts of keys in a file of theirs. */
    private void keysOf(String json) {
        int before = secrets.size();
        Pattern.compile("\"(?:value|private)\":\"([A-Za-z0-9+/=_-]{40,})\"")
                .matcher(json)
                .results()
                .forEach(key -> secrets.add(key.group(1)));
        assertThat(secrets).hasSizeGreaterThan(before);
    }

    private String base() {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }
}
