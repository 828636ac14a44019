package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.KeyRing;

/** What the program says, in a process of its own, when it cannot serve: one sentence, and no more. */
class RefusalToServeTests {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTheDifferenceOfTheSchema() throws Exception {
        try (var database = TestDatabase.fresh()) {
            change(database, "ALTER TABLE kits DROP COLUMN location");
            assertRefused(database.environment(), "missing column [location] in table [kits]");
        }
    }

    @Test
    void doesNotServeTheSampleClubAsARealOne() throws Exception {
        try (var database = TestDatabase.fresh()) {
            change(database, "UPDATE club_settings SET sample = true");
            assertRefused(database.environment(), "This database holds the sample club");
            try (var check = RunningProgram.start(folder, database.environment(), "check")) {
                assertThat(check.awaitEnd()).as(check::remarks).isZero();
            }
        }
    }

    @Test
    void refusesKeysOfAnotherClub() throws Exception {
        try (var database = TestDatabase.fresh()) {
            var environment = new HashMap<>(database.environment());
            environment.put("ENCRYPTION_KEY", KeyRing.create().toBase64());
            try (var first = RunningProgram.start(folder, environment, "keys", "show")) {
                assertThat(first.awaitEnd()).as(first::remarks).isZero();
            }
            environment.put("ENCRYPTION_KEY", KeyRing.create().toBase64());
            assertRefused(environment, "not the one that this database was encrypted with");
            environment.remove("ENCRYPTION_KEY");
            assertRefused(environment, "there is no key ring in", "keys", "show");
            environment.put("ENCRYPTION_KEY", "c2VjcmV0");
            assertRefused(environment, "The key ring in ENCRYPTION_KEY cannot be read", "keys", "show");
        }
    }

    @Test
    void hidesThePasswordOfAWrongDatabaseUrl() throws Exception {
        assertRefused(Map.of("DATABASE_URL", "mysql://ann:hunter2@localhost/kits"), "DATABASE_URL");
        assertRefused(Map.of("DATABASE_URL", "postgresql://ann:hunter2@127.0.0.1:9/kits"), "cannot be reached");
    }

    private void assertRefused(Map<String, String> environment, String sentence, String... command) throws Exception {
        try (var program = RunningProgram.start(folder, RunningProgram.withFreePort(environment), command)) {
            assertThat(program.awaitEnd()).as(program::remarks).isEqualTo(Exit.CANNOT_WORK);
            assertThat(program.remarks().strip().lines())
                    .as(program::remarks)
                    .singleElement()
                    .asString()
                    .contains(sentence)
                    .endsWith(".");
            assertThat(program.remarks() + program.results())
                    .doesNotContain("hunter2", "\tat ", "Exception", "APPLICATION FAILED", " WARN ", " ERROR ");
        }
    }

    private static void change(TestDatabase database, String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }
}
