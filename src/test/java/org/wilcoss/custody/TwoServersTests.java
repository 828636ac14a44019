package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.ChainCheck;

/** Two programs on one database, and sixteen phones that all want the same kit. */
class TwoServersTests {
    private static final int THREADS = 16;
    private static final int ROUNDS = 200;
    private static final String CHECK_OUT = """
            {"kit_code": "KIT-1", "event_type": "check_out"}
            """;
    private static final String CHECK_IN = """
            {"kit_code": "KIT-1", "event_type": "check_in"}
            """;

    @Test
    void exactlyOneOfSixteenPhonesGetsTheKitInEveryRound() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Map<String, String> environment = Program.environment(database);
            String token;
            try (ConfigurableApplicationContext program = Program.in(environment)) {
                token = Program.arrive(program, 1);
            }
            try (ServerProcess one = ServerProcess.start(environment);
                    ServerProcess other = ServerProcess.start(environment);
                    ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
                for (int round = 0; round < ROUNDS; round++) {
                    assertThat(statuses(List.of(one, other), token, threads))
                            .as("round %d", round)
                            .containsOnlyOnce(201)
                            .hasSize(THREADS)
                            .allMatch(status -> status == 201 || status == 409);
                    assertThat(other.send("POST", "/api/v1/custody-events", token, CHECK_IN)
                                    .statusCode())
                            .isEqualTo(201);
                }
            }
            assertUnbroken(database, environment);
        }
    }

    private static List<Integer> statuses(List<ServerProcess> servers, String token, ExecutorService threads)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Integer>> phones = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ServerProcess server = servers.get(i % servers.size());
            phones.add(() -> {
                start.await();
                HttpResponse<String> answer = server.send("POST", "/api/v1/custody-events", token, CHECK_OUT);
                return answer.statusCode();
            });
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(phones)) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    private static void assertUnbroken(TestDatabase database, Map<String, String> environment) {
        JdbcClient sql = JdbcClient.create(database.owner());
        assertThat(sql.sql("SELECT sequence FROM custody_events ORDER BY id")
                        .query((row, n) -> row.getInt(1))
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, 2 * ROUNDS).boxed().toList());
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
        }
    }
}
