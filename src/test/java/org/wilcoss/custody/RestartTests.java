package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.database.RestartableServer;
import org.wilcoss.custody.kits.ChainCheck;

/** The database goes away under load, or there is more load than connections: requests that may be repeated all succeed. */
class RestartTests {
    private static final int RESTARTS = 5;
    private static final int THREADS = 16;
    private static final int CROWD = 64;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();

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
            token = Program.arrive(program, CROWD);
        }
    }

    @AfterEach
    void close() throws IOException {
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
        } finally {
            postgres.close();
        }
    }

    @Test
    void noRequestThatMayBeRepeatedFailsWhenTheDatabaseRestarts() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (ServerProcess server = ServerProcess.start(environment)) {
            List<Thread> phones = phones(THREADS, kit -> {
                while (!stop.get()) {
                    work(server, kit);
                }
            });
            // guide: restart
            for (int restart = 0; restart < RESTARTS; restart++) {
                int before = answers.get();
                while (answers.get() < before + 10 * THREADS) {
                    Thread.sleep(Duration.ofMillis(10));
                }
                postgres.restartImmediately();
            }
            // end
            stop.set(true);
            join(phones);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void sixtyFourWritersShareFifteenConnections() throws Exception {
        try (ServerProcess server = ServerProcess.start(environment)) {
            join(phones(CROWD, kit -> {
                for (int round = 0; round < 5; round++) {
                    work(server, kit);
                }
            }));
        }
        assertThat(failures).isEmpty();
        assertThat(answers).hasValue(CROWD * 5 * 5);
    }

    /** A phone's round with its own kit: each kind of request that happens once, however often it is sent. */
    private void work(ServerProcess server, int kit) {
        ask(server, "GET", "/api/v1/kits?limit=20", "", Map.of());
        for (String type : List.of("check_out", "check_in")) {
            ask(server, "POST", "/api/v1/custody-events", """
                    {"kit_code": "KIT-%d", "event_type": "%s", "client_event_id": "%s"}
                    """.formatted(kit, type, UUID.randomUUID()), Map.of());
        }
        ask(
                server,
                "POST",
                "/api/v1/athletes",
                """
                {"name": "Athlete of %d", "year_of_birth": 2012}
                """.formatted(kit),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        ask(server, "GET", "/sign-in", "", Map.of("Accept", "text/html"));
    }

    private void ask(ServerProcess server, String method, String path, String json, Map<String, String> headers) {
        try {
            HttpResponse<String> answer = server.send(method, path, token, json, headers);
            if (answer.statusCode() / 100 != 2) {
                failures.add("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
        } catch (Exception failure) {
            failures.add("%s %s: %s".formatted(method, path, failure));
        }
        answers.incrementAndGet();
    }

    private static List<Thread> phones(int count, Phone phone) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(kit -> Thread.ofVirtual().start(() -> phone.use(kit)))
                .toList();
    }

    private static void join(List<Thread> phones) throws InterruptedException {
        for (Thread phone : phones) {
            phone.join();
        }
    }

    private interface Phone {
        void use(int kit);
    }
}
