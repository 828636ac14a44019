package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills, and other programs on the same folder. */
class EmbeddedServerCrashTests {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() {
        home = TestHome.in(folder.resolve("a home"));
    }

    @AfterEach
    void leaveNothingRunning() {
        PidFile.in(home.resolve("data"))
                .flatMap(note -> ProcessHandle.of(note.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
        TestHome.forget();
    }

    @RepeatedTest(2)
    void keepsAllThatWasAcknowledgedWhenTheProgramIsKilled() throws Exception {
        try (var other = OtherProgram.serving(home)) {
            var stored = new ArrayList<>(other.stored(50));
            var orphan = postmaster();
            stored.addAll(other.kill());
            assertThat(orphan.isAlive()).isTrue();
            try (var database = TestHome.open(home)) {
                assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(10));
                assertThat(shots(database)).containsAll(stored);
            }
        }
    }

    @RepeatedTest(2)
    void keepsAllThatWasAcknowledgedWhenProgramAndPostgresqlAreKilled() throws Exception {
        try (var other = OtherProgram.serving(home)) {
            var stored = new ArrayList<>(other.stored(50));
            var orphan = postmaster();
            stored.addAll(other.kill());
            orphan.destroyForcibly();
            try (var database = TestHome.open(home)) {
                assertThat(shots(database)).containsAll(stored);
            }
        }
    }

    @Test
    void startsPostgresqlAgainWhenItIsKilled() throws Exception {
        try (var database = TestHome.open(home)) {
            for (var round = 0; round < 3; round++) {
                var stored = Ask.text(database.pool(), "INSERT INTO shots (note) VALUES ('x') RETURNING id");
                var killed = postmaster();
                var port = port();
                killed.destroyForcibly();
                killed.onExit().join();
                awaitAnother(killed);
                assertThat(shots(database)).contains(stored);
                assertThat(port()).isEqualTo(port);
            }
        }
        assertThat(PidFile.in(home.resolve("data"))).isEmpty();
    }

    @Test
    void refusesASecondProgramByFolderAndProcess() throws Exception {
        try (var other = OtherProgram.serving(home)) {
            assertThat(other.stored(1)).isNotEmpty();
            assertThatThrownBy(() -> TestHome.open(home).close())
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage(
                            "The folder %s is in use by process %d: stop that program first, or name another folder with CUSTODY_HOME.",
                            home, other.pid());
        }
    }

    @Test
    void letsACommandWorkBesideTheProgram() throws Exception {
        try (var database = TestHome.open(home)) {
            var server = postmaster();
            try (var command = OtherProgram.run(OtherProgram.Joining.class, home)) {
                assertThat(command.end()).containsExactly("1");
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(shots(database)).containsExactly("1");
        }
    }

    @Test
    void letsACommandStartAndStopTheServerAlone() throws Exception {
        TestHome.open(home).close();
        try (var command = OtherProgram.run(OtherProgram.Joining.class, home)) {
            assertThat(command.end()).containsExactly("1");
        }
        assertThat(PidFile.in(home.resolve("data"))).isEmpty();
    }

    @Test
    void neverSignalsAProcessThatOnlyHasTheNumberOfItsServer() throws Exception {
        TestHome.open(home).close();
        var bystander = new ProcessBuilder("sleep", "60").start();
        try {
            var data = home.resolve("data");
            var note = List.of(
                    String.valueOf(bystander.pid()),
                    data.toString(),
                    "1700000000",
                    "5432",
                    "",
                    "127.0.0.1",
                    "1 42",
                    "ready");
            Files.write(data.resolve("postmaster.pid"), note);
            try (var database = TestHome.open(home)) {
                assertThat(shots(database)).isEmpty();
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private void awaitAnother(ProcessHandle killed) {
        var patience = new Patience(Duration.ofSeconds(30));
        while (PidFile.in(home.resolve("data"))
                .filter(PidFile::ready)
                .filter(note -> note.pid() != killed.pid())
                .isEmpty()) {
            assertThat(patience.left()).isTrue();
        }
    }

    private ProcessHandle postmaster() {
        var note = PidFile.in(home.resolve("data")).orElseThrow();
        return ProcessHandle.of(note.pid()).orElseThrow();
    }

    private int port() {
        return PidFile.in(home.resolve("data")).flatMap(PidFile::port).orElseThrow();
    }

    private static List<String> shots(Database database) throws SQLException {
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM shots ORDER BY id")) {
            var shots = new ArrayList<String>();
            while (rows.next()) {
                shots.add(rows.getString(1));
            }
            return shots;
        }
    }
}
