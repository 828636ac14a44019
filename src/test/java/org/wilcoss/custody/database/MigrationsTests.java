package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationsTests {
    private static final String FIRST = "V202601010000__database_creates_shots.sql";

    @TwoRoles
    @Test
    void namesWhatIsPendingAndAppliesItOnce() throws SQLException {
        try (var test = TestDatabase.empty();
                var database = Database.open(DatabaseSettings.from(test.environment()), TestHome.MIGRATIONS)) {
            assertThat(database.pending()).containsExactly(FIRST);
            database.migrate();
            database.migrate();
            assertThat(database.pending()).isEmpty();
            Ask.run(database.pool(), "INSERT INTO shots (note) VALUES ('granted')");
            assertThatThrownBy(() -> Ask.run(database.pool(), "DELETE FROM shots"))
                    .isInstanceOf(SQLException.class);
            assertThat(database.ownerIsProgram()).isFalse();
        }
    }

    @Test
    void servesWithOneRoleForBothAndKnowsIt() throws SQLException {
        try (var test = TestDatabase.empty();
                var database = Database.open(
                        DatabaseSettings.from(Map.of("DATABASE_URL", test.ownerUrl())), TestHome.MIGRATIONS)) {
            database.migrate();
            Ask.run(database.pool(), "INSERT INTO shots (note) VALUES ('own')");
            assertThat(database.ownerIsProgram()).isTrue();
        }
    }

    @Test
    void leavesNothingOfAMigrationThatFails() throws SQLException {
        try (var test = TestDatabase.empty();
                var database =
                        Database.open(DatabaseSettings.from(test.environment()), "classpath:db/failingmigration")) {
            assertThatThrownBy(database::migrate)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .message()
                    .contains("V202601010000__database_fails.sql")
                    .endsWith(".")
                    .doesNotContain("\n");
            assertThat(Ask.text(test.owner(), "SELECT to_regclass('half')::text"))
                    .isEqualTo("null");
        }
    }
}
