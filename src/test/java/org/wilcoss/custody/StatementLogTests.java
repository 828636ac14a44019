package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.database.TestDatabase;

/** What the running program prints of its statements. */
class StatementLogTests {
    private static final String SECRET = "SN-471147114711";
    private static final String PERSON = "Zebulon Quimby";

    @TempDir
    private Path home = Path.of("");

    private final Map<String, String> environment = new HashMap<>();
    private String token = "";

    @BeforeEach
    void arrive() {
        environment.putAll(TestDatabase.fresh().environment());
        environment.put("CUSTODY_HOME", home.toString());
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            token = Program.arrive(program, 1);
        }
    }

    @Test
    void echoesStatementsWithTheirValuesButNothingPersonalOrSecret() throws Exception {
        environment.put("DEBUG", "true");

        String log = logOf("""
                {"kit_code": "KIT-1", "event_type": "check_out", "notes": "%s took %s"}
                """.formatted(PERSON, SECRET));

        assertThat(log)
                // guide: echo
                .containsPattern(" ms: insert into athletes .* \\[.*text\\(14\\)")
                .containsPattern("custody_events .*'check_out'")
                .doesNotContain(SECRET)
                // end
                .doesNotContain(PERSON)
                .doesNotContain("cora@example.org")
                .doesNotContainPattern("\\b2012\\b")
                .doesNotContain(token)
                .doesNotContain("CONDITIONS EVALUATION REPORT");
    }

    @Test
    void namesSlowStatementsWithoutTheirValues() throws Exception {
        environment.put("SLOW_STATEMENT", "0");

        String log = logOf("""
                {"kit_code": "KIT-1", "event_type": "check_out"}
                """);

        assertThat(log)
                .containsPattern("WARN .* Slow, \\d+ ms: .*custody_events")
                .doesNotContain("'check_out'");
    }

    @Test
    void isQuietByDefault() throws Exception {
        assertThat(logOf("""
                {"kit_code": "KIT-1", "event_type": "check_out"}
                """)).doesNotContain("custody_events");
    }

    /** What the program prints while an athlete is registered and a kit moves. */
    private String logOf(String event) throws Exception {
        try (ServerProcess server = ServerProcess.start(environment)) {
            assertThat(server.send("POST", "/api/v1/athletes", token, """
                            {"name": "%s", "year_of_birth": 2012}
                            """.formatted(PERSON))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(server.send("POST", "/api/v1/custody-events", token, event)
                            .statusCode())
                    .isEqualTo(201);
            return server.output();
        }
    }
}
