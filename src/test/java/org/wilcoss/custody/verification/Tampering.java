package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever owns the tables, with every guard in them taken away; what is done is undone after each look. */
final class Tampering implements AutoCloseable {
    private static final String UNGUARD = """
            DO $$
            DECLARE
              guard record;
            BEGIN
              FOR guard IN SELECT conrelid::regclass AS owner, conname FROM pg_constraint
                  WHERE contype IN ('f', 'c', 'u', 'p') AND conrelid > 0 AND connamespace = 'public'::regnamespace LOOP
                EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', guard.owner, guard.conname);
              END LOOP;
              FOR guard IN SELECT oid::regclass AS owner, relname AS conname FROM pg_class
                  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guard.owner);
              END LOOP;
            END $$
            """;

    private final SmallClub club;
    private final Connection connection;

    Tampering(SmallClub club) throws SQLException {
        this.club = club;
        connection = club.database.owner().getConnection();
        run(UNGUARD);
        connection.setAutoCommit(false);
    }

    /** What verifying says after these statements. */
    Outcome after(String... statements) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            for (String each : statements) {
                run(each);
            }
            return club.verify(connection);
        } finally {
            connection.rollback(before);
        }
    }

    /** The first column of each row, as text. */
    List<@Nullable String> list(String query) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
