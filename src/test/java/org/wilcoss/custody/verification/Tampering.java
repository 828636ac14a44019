package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.Evidence;

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
              FOR guard IN SELECT indexrelid::regclass AS owner FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
                  WHERE indisunique AND relnamespace = 'public'::regnamespace LOOP
                EXECUTE format('DROP INDEX %s', guard.owner);
              END LOOP;
              FOR guard IN SELECT attrelid::regclass AS owner, attname AS conname FROM pg_attribute
                  JOIN pg_class ON pg_class.oid = attrelid
                  WHERE attnotnull AND attnum > 0 AND relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', guard.owner, guard.conname);
              END LOOP;
              FOR guard IN SELECT oid::regclass AS owner, relname AS conname FROM pg_class
                  WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', guard.owner);
              END LOOP;
            END $$
            """;

    private final List<Evidence> evidence;
    private final Connection connection;

    Tampering(SmallClub club) throws SQLException {
        this(club.database, club.program);
    }

    Tampering(TestDatabase database, ConfigurableApplicationContext program) throws SQLException {
        evidence = List.copyOf(program.getBeansOfType(Evidence.class).values());
        connection = database.owner().getConnection();
        run(UNGUARD);
        connection.setAutoCommit(false);
    }

    /** What verifying says after these statements. */
    Outcome after(String... statements) throws SQLException {
        try {
            for (String each : statements) {
                run(each);
            }
            return new StoredLedger(connection, evidence).verify(null, Progress.UNHEARD);
        } finally {
            connection.rollback();
        }
    }

    /** The first column of each row, as text; empty for null. */
    List<String> list(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(Objects.requireNonNullElse(rows.getString(1), ""));
            }
        }
        return values;
    }

    String first(String query) throws SQLException {
        return list(query).getFirst();
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
