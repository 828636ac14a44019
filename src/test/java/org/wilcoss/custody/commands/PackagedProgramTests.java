package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, as an operator runs it: in a folder with nothing but a space in its name. */
class PackagedProgramTests {
    private static final Path JAR =
            Path.of(System.getProperty("packaged.program", "")).toAbsolutePath();

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void holdsNoSampleClubAndNoTests() throws IOException {
        try (var jar = new ZipFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names).anyMatch(name -> name.endsWith("custody/CustodyManager.class"));
            assertThat(names).noneMatch(name -> name.matches("(?i).*(/sample/|jtesample|application-sample).*"));
            assertThat(names).noneMatch(name -> name.endsWith("Tests.class"));
            assertThat(names).noneMatch(name -> name.matches(".*/(junit|jqwik|playwright|h2|spring-boot-devtools).*"));
        }
    }

    @Test
    void refusesToServeASampleClub() throws Exception {
        try (var program = RunningProgram.startJar(
                JAR, temporary, RunningProgram.withFreePort(Map.of("SPRING_PROFILES_ACTIVE", "sample")))) {
            assertThat(program.awaitEnd()).isEqualTo(Exit.CANNOT_WORK);
            assertThat(program.remarks().lines()).singleElement().asString().contains("holds no sample club");
        }
    }

    @Test
    void outlivesAKillAndLetsNobodyElseOnItsFolder() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("a club"));
        var environment = RunningProgram.withFreePort(Map.of());
        try (var killed = RunningProgram.startJar(JAR, folder, environment).awaitOpen()) {
            assertThat(killed.results()).contains("This club has no admin yet");
            assertThat(run(folder, "users", "add", "--email", "a@example.org", "--name", "A", "--role", "admin"))
                    .startsWith("http://localhost:");
            try (var second = RunningProgram.startJar(JAR, folder, RunningProgram.withFreePort(Map.of()))) {
                assertThat(second.awaitEnd()).isEqualTo(Exit.CANNOT_WORK);
                assertThat(second.remarks().lines()).last().asString().contains("custody-data is in use by process");
            }
            killed.kill();
        }
        try (var again =
                RunningProgram.startJar(JAR, folder, environment, "serve").awaitOpen()) {
            assertThat(again.results()).doesNotContain("This club has no admin yet");
            assertThat(health(environment)).isEqualTo(200);
        }
        assertThat(run(folder, "check")).isEqualToIgnoringNewLines("No findings.");
    }

    private static String run(Path folder, String... arguments) throws InterruptedException {
        try (var command = RunningProgram.startJar(JAR, folder, Map.of(), arguments)) {
            assertThat(command.awaitEnd()).as(command::remarks).isEqualTo(Exit.DONE);
            return command.results();
        }
    }

    private static int health(Map<String, String> environment) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:%s/actuator/health".formatted(environment.get("PORT")));
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
