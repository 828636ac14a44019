package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/** The program in a process of its own, with TLS, behind a named proxy, and with commands beside it. */
@TestInstance(Lifecycle.PER_CLASS)
class ServeTests {
    /** Another address of this machine, where the machine has one. */
    private static final String PROXY = "127.0.0.2";

    private static final String FORWARDED = "X-Forwarded-Proto";
    private static final String ONLY_OVER_HTTPS = "Strict-Transport-Security";

    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, String> environment = new HashMap<>(RunningProgram.withFreePort(database.environment()));
    private final Path folder;
    private final TestCertificate certificate;
    private final TestCertificate next;
    private final TestBrowser browser;
    private final RunningProgram program;

    ServeTests(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.certificate = TestCertificate.make(folder, "first");
        this.next = TestCertificate.make(folder, "next");
        this.browser = new TestBrowser(TestCertificate.trusting(certificate, next), port());
        environment.put("TLS_CERTIFICATE", certificate.certificate().toString());
        environment.put("TLS_PRIVATE_KEY", certificate.privateKey().toString());
        environment.put("TRUSTED_PROXY", PROXY);
        this.program = RunningProgram.start(folder, environment);
    }

    @BeforeAll
    void open() throws Exception {
        program.awaitOpen();
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void printsWhereItIsAndTheLinkForTheFirstAdmin() {
        assertThat(program.results())
                .contains("The Custody Manager is open: https://localhost:" + port())
                .containsPattern("\\R +https://localhost:" + port() + "/\\S+\\R");
        assertThat(program.remarks().lines()).singleElement().asString().contains("PUBLIC_URL is not set");
    }

    @Test
    void servesOverTlsAndTellsBrowsersToStayThere() throws Exception {
        assertThat(health("127.0.0.1", "").statusCode()).isEqualTo(200);
        assertThat(health("127.0.0.1", "").headers().firstValue(ONLY_OVER_HTTPS))
                .isPresent();
    }

    @Test
    void sendsSessionsOverHttpsOnlyAndToThisHostOnly() throws Exception {
        assertThat(sessionCookie("127.0.0.1", "http"))
                .startsWith("__Host-session=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain=");
        assertThat(sessionCookie(PROXY, "https")).startsWith("__Host-session=").contains("; Secure");
        assertThat(sessionCookie(PROXY, "http")).startsWith("session=").doesNotContain("Secure");
    }

    @Test
    void keepsTheLanguageOverHttpsOnly() throws Exception {
        assertThat(browser.get("127.0.0.1", "/language/es").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(sent -> assertThat(sent).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void believesForwardedHeadersOfTheNamedProxyOnly() throws Exception {
        assertThat(health("127.0.0.1", "http").headers().firstValue(ONLY_OVER_HTTPS))
                .isPresent();
        assumeThat(System.getProperty("os.name"))
                .as("only Linux has a second loopback address to be the proxy")
                .isEqualTo("Linux");
        assertThat(health(PROXY, "http").headers().firstValue(ONLY_OVER_HTTPS)).isEmpty();
        assertThat(health(PROXY, "https").headers().firstValue(ONLY_OVER_HTTPS)).isPresent();
    }

    @Test
    void takesANewCertificateWhileItRuns() throws Exception {
        var expected = next.parsed();
        replace(certificate.privateKey(), next.privateKey());
        replace(certificate.certificate(), next.certificate());
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!browser.shown().equals(expected)) {
            assertThat(System.nanoTime()).as("the new certificate is served").isLessThan(end);
            Thread.sleep(200);
        }
        assertThat(health("127.0.0.1", "").statusCode()).isEqualTo(200);
    }

    @Test
    void runsCommandsBesideIt() throws Exception {
        var link = command(Exit.DONE, "users", "add", "--email", "ann@example.org", "--name", "Ann", "--role", "coach");
        assertThat(link).matches("https://localhost:%d/\\S+\\R".formatted(port()));
        command(Exit.REFUSED, "users", "add", "--email", "Ann@example.org", "--name", "Ann", "--role", "coach");
        var token = command(Exit.DONE, "tokens", "new", "--user", "ann@example.org", "--name", "scanner");
        assertThat(browser.get("127.0.0.1", "/api/v1/me", "Authorization", "Bearer " + token.strip())
                        .statusCode())
                .isEqualTo(200);
        command(Exit.REFUSED, "tokens", "new", "--user", "bob@example.org", "--name", "scanner");
        assertThat(command(Exit.DONE, "migrate", "--dry-run")).isEqualToIgnoringNewLines("Nothing is pending.");
        assertThat(command(Exit.DONE, "check")).isEqualToIgnoringNewLines("No findings.");
    }

    @Test
    void findsABrokenChain() throws Exception {
        var sql = JdbcClient.create(database.owner());
        sql.sql("INSERT INTO kits (code, description, scan_token, last_sequence) VALUES ('K-9', 'x', 'x', 3)")
                .update();
        assertThat(command(Exit.REFUSED, "check"))
                .isEqualToIgnoringNewLines("Kit K-9: last_sequence is 3 but the last event is 0.");
        sql.sql("UPDATE kits SET last_sequence = 0 WHERE code = 'K-9'").update();
    }

    private String command(int exit, String... arguments) throws InterruptedException {
        try (var command = RunningProgram.start(folder, environment, arguments)) {
            assertThat(command.awaitEnd()).as(command::remarks).isEqualTo(exit);
            assertThat(command.remarks()).doesNotContain("\tat ");
            return command.results();
        }
    }

    private String sessionCookie(String from, String forwarded) throws Exception {
        var setUp = program.results().replaceFirst("(?s).*https://localhost:\\d+(/\\S+/\\S+).*", "$1");
        return browser.get(from, setUp, "Accept", "text/html", FORWARDED, forwarded)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private HttpResponse<String> health(String from, String forwarded) throws Exception {
        return forwarded.isEmpty()
                ? browser.get(from, "/actuator/health")
                : browser.get(from, "/actuator/health", FORWARDED, forwarded);
    }

    private int port() {
        return Integer.parseInt(environment.getOrDefault("PORT", ""));
    }

    private static void replace(Path file, Path by) throws Exception {
        Files.move(by, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
