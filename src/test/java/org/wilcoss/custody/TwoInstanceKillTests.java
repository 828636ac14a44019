package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.RestartableServer;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.verification.Progress;
import org.wilcoss.custody.verification.Proven;
import org.wilcoss.custody.verification.Verifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two programs write and sequence on one database while each of them and the database are killed in turn. The profile
 * {@code soak} kills fifty times.
 */
class TwoInstanceKillTests {
    private static final int KILLS = Integer.getInteger("soak.kills", 3);
    private static final int KITS = 8;

    /** What all phones write from one kill to the next; else each verification had more to read, and let more be written. */
    private static final int BUDGET = 400;

    /** Between two events of a phone, so that they are still writing when the kill comes. */
    private static final Duration BREATH = Duration.ofMillis(25);

    /** Acknowledged events, as kit and sequence. */
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private final Semaphore budget = new Semaphore(0);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final List<ServerProcess> servers = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private RestartableServer postgres;
    private Map<String, String> environment = Map.of();
    private String token = "";

    @BeforeEach
    void open() throws IOException {
        postgres = RestartableServer.in(folder.resolve("server"));
        environment = new HashMap<>(postgres.environment());
        environment.put("CUSTODY_HOME", folder.resolve("home").toString());
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            token = Program.arrive(program, KITS);
        }
        servers.add(ServerProcess.start(environment));
        servers.add(ServerProcess.start(environment));
    }

    @AfterEach
    void close() throws IOException {
        servers.forEach(ServerProcess::close);
        postgres.close();
    }

    @Test
    void keepWhatTheyAcknowledgedAndProveItAfterEachKill() throws Exception {
        List<Thread> phones = IntStream.rangeClosed(1, KITS)
                .mapToObj(kit -> Thread.ofVirtual().start(() -> write(kit)))
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            awaitWork(kill);
            if (kill % 3 == 2) {
                postgres.kill();
            } else {
                killProgram(kill % 3);
            }
            verify();
        }
        stop.set(true);
        budget.release(2 * KITS);
        for (Thread phone : phones) {
            phone.join();
        }
        verify();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * KITS);
        assertThat(refusals).isEmpty();
    }

    /** Lets the phones work, and a little longer each time, so that the kills hit other moments. */
    private void awaitWork(int kill) throws InterruptedException {
        budget.drainPermits();
        budget.release(BUDGET);
        int before = acknowledged.size();
        while (acknowledged.size() < before + 2 * KITS) {
            Thread.sleep(Duration.ofMillis(5));
        }
        Thread.sleep(Duration.ofMillis(37L * kill % 1000));
    }

    private void killProgram(int which) {
        servers.get(which).kill();
        servers.set(which, ServerProcess.start(environment));
    }

    private void verify() {
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            JdbcClient sql = program.getBean(JdbcClient.class);
            Set<String> before = Set.copyOf(acknowledged);
            assertThat(program.getBean(Verifier.class).verify(null, Progress.UNHEARD))
                    .isInstanceOf(Proven.class);
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
            assertThat(texts(sql, "SELECT kit_id || '/' || sequence FROM custody_events"))
                    .containsAll(before);
            program.getBean(Sequencer.class).sequence();
            assertThat(texts(sql, "SELECT (max(index) + 1 - count(*))::text FROM ledger_leaves"))
                    .containsExactly("0");
        }
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query((row, _) -> row.getString(1)).list();
    }

    /** A phone that goes on with the other program when one is gone, and asks again until it has an answer. */
    private void write(int kit) {
        for (int turn = kit; !stop.get(); turn++) {
            for (String type : List.of("check_out", "check_in")) {
                budget.acquireUninterruptibly();
                String event = """
                        {"kit_code": "KIT-%d", "event_type": "%s", "client_event_id": "%s"}
                        """.formatted(kit, type, UUID.randomUUID());
                while (!stop.get() && !accepted(servers.get(turn % 2), event)) {
                    turn++;
                }
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private boolean accepted(ServerProcess server, String event) {
        try {
            HttpResponse<String> answer = server.send("POST", "/api/v1/custody-events", token, event);
            if (answer.statusCode() / 100 == 2) {
                JsonNode recorded = JsonMapper.shared().readTree(answer.body());
                acknowledged.add(recorded.get("kit_id").asInt() + "/"
                        + recorded.get("sequence").asInt());
                return true;
            }
            if (answer.statusCode() != 503) {
                refusals.add(answer.body());
            }
            return false;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
