package org.wilcoss.custody.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wilcoss.custody.database.Database;

/** One transaction as the owner over everything there is. It is rolled back unless it was committed. */
final class OwnSession implements AutoCloseable {
    /** What would cut long work short, or write values in a form that depends on a server's settings. */
    private static final String SETTINGS = """
            SELECT set_config(s.name, wanted.setting, false) FROM pg_settings s JOIN (VALUES
              ('statement_timeout', '0'), ('lock_timeout', '0'), ('transaction_timeout', '0'),
              ('idle_in_transaction_session_timeout', '0'), ('row_security', 'off'), ('datestyle', 'ISO'),
              ('intervalstyle', 'postgres'), ('timezone', 'UTC'), ('extra_float_digits', '3'), ('bytea_output', 'hex')
            ) AS wanted (name, setting) ON lower(s.name) = wanted.name
            """;

    private final Connection connection;
    private final JdbcClient sql;

    private OwnSession(Connection connection) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Sees one moment of the database until the end, and cannot change it. */
    static OwnSession reading(Database database) throws SQLException {
        return open(database, true);
    }

    static OwnSession writing(Database database) throws SQLException {
        return open(database, false);
    }

    private static OwnSession open(Database database, boolean reading) throws SQLException {
        Connection connection = database.ownerConnection();
        try {
            OwnSession session = new OwnSession(connection);
            session.sql.sql(SETTINGS).query(String.class).list();
            connection.setReadOnly(reading);
            if (reading) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            connection.setAutoCommit(false);
            return session;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    JdbcClient sql() {
        return sql;
    }

    Catalogue catalogue() {
        return new Catalogue(sql);
    }

    void run(String statement) {
        sql.sql(statement).update();
    }

    CopyManager copying() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            if (!connection.isClosed() && !connection.getAutoCommit()) {
                connection.rollback();
            }
        } finally {
            connection.close();
        }
    }
}
