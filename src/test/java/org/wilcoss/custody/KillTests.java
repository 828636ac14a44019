package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.ledger.Sequencer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills in the middle of writes: all that was acknowledged is there, and nothing is half there. */
class KillTests {
    private static final int KILLS = 10;
    private static final int KITS = 6;

    /** Acknowledged events, as kit and sequence. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path home = Path.of("");

    private String token = "";

    @BeforeEach
    void arrive() {
        try (ConfigurableApplicationContext program = Program.in(environment())) {
            token = Program.arrive(program, KITS);
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenTheProgramIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            ServerProcess server = ServerProcess.start(environment());
            whileWriting(server, kill, server::kill);
        }
    }

    @Test
    void keepsWhatItAcknowledgedWhenPostgresIsKilled() throws Exception {
        try (ServerProcess server = ServerProcess.start(environment())) {
            for (int kill = 0; kill < KILLS; kill++) {
                whileWriting(server, kill, this::killPostmaster);
                server.awaitHealthy();
            }
        }
    }

    @AfterEach
    void nothingAcknowledgedIsGoneAndNothingIsHalfThere() {
        try (ConfigurableApplicationContext program = Program.in(environment())) {
            JdbcClient sql = program.getBean(JdbcClient.class);
            List<String> kept = sql.sql("SELECT kit_id || '/' || sequence FROM custody_events")
                    .query((row, n) -> row.getString(1))
                    .list();
            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            assertThat(kept).containsAll(acknowledged);
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
            assertThat(sql.sql("""
                            SELECT count(*) FROM custody_events e FULL JOIN ledger_entries l ON l.hash = e.entry_hash
                            WHERE l.hash IS NULL OR (e.id IS NULL AND l.act LIKE 'custody.%')
                            """).query((row, n) -> row.getInt(1)).single()).isZero();
            program.getBean(Sequencer.class).sequence();
            assertThat(sql.sql("""
                            SELECT (SELECT max(size) FROM ledger_checkpoints) = count(*) AND max(index) = count(*) - 1
                              AND count(*) = (SELECT count(*) FROM ledger_entries)
                            FROM ledger_leaves
                            """).query((row, n) -> row.getBoolean(1)).single())
                    .as("entries have places without a gap")
                    .isTrue();
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(sql.sql("SHOW " + setting)
                                .query((row, n) -> row.getString(1))
                                .single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    /** Lets a phone a kit write until something is killed in the middle of it. */
    private void whileWriting(ServerProcess server, int kill, Kill weapon) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        int before = acknowledged.size();
        List<Thread> phones = IntStream.rangeClosed(1, KITS)
                .mapToObj(kit -> Thread.ofVirtual().start(() -> write(server, "KIT-" + kit, stop)))
                .toList();
        while (acknowledged.size() < before + KITS) {
            assertThat(stop)
                    .as("a phone lost the program before anything was killed")
                    .isFalse();
            Thread.sleep(Duration.ofMillis(5));
        }
        Thread.sleep(Duration.ofMillis(7L * kill));
        weapon.strike();
        stop.set(true);
        for (Thread phone : phones) {
            phone.join();
        }
    }

    private void write(ServerProcess server, String kit, AtomicBoolean stop) {
        while (!stop.get()) {
            for (String type : List.of("check_out", "check_in")) {
                try {
                    note(server.send("POST", "/api/v1/custody-events", token, """
                            {"kit_code": "%s", "event_type": "%s"}
                            """.formatted(kit, type)));
                } catch (IOException killed) {
                    stop.set(true);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    private void note(HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            JsonNode event = JsonMapper.shared().readTree(answer.body());
            acknowledged.add(
                    event.get("kit_id").asInt() + "/" + event.get("sequence").asInt());
        }
    }

    private void killPostmaster() throws IOException {
        Path pidFile;
        try (var files = Files.walk(home, 3)) {
            pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private Map<String, String> environment() {
        return Map.of("CUSTODY_HOME", home.toString());
    }

    private interface Kill {
        void strike() throws IOException;
    }
}
