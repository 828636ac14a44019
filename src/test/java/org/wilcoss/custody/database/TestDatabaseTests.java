package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {
    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        try (var first = TestDatabase.fresh();
                var second = TestDatabase.fresh()) {
            try (var connection = first.owner().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE only_here ()");
            }
            assertThat(tables(first)).contains("only_here");
            assertThat(tables(second)).doesNotContain("only_here");
        }
    }

    @Test
    void hearsEveryStatementOfTheProgram() {
        try (var test = TestDatabase.fresh();
                var database = Database.open(DatabaseSettings.from(test.environment()))) {
            inTransaction(database);
            var heard = test.statementsDuring(() -> inTransaction(database));
            assertThat(heard).containsExactly("BEGIN", "SELECT 1", "SELECT $1", "COMMIT");
        }
    }

    private static List<String> tables(TestDatabase test) throws SQLException {
        try (var connection = test.owner().getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    private static void inTransaction(Database database) {
        try (var connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            select(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void select(Connection connection) throws SQLException {
        try (var plain = connection.createStatement();
                var prepared = connection.prepareStatement("SELECT ?")) {
            plain.execute("SELECT 1");
            prepared.setString(1, "x");
            prepared.execute();
        }
    }
}
