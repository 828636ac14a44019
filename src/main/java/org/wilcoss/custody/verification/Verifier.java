package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/**
 * Verifies the ledger in the database: each entry, disclosure, leaf, node and checkpoint, and each row that an entry
 * speaks of. It sees one moment, changes nothing, and may run while others write.
 */
@Component
public class Verifier {
    private static final int NO_LIMIT = 0;

    private final JdbcTemplate sql;
    private final List<Evidence> evidence;

    Verifier(DataSource database, List<Evidence> evidence) {
        this.sql = new JdbcTemplate(database);
        this.evidence = List.copyOf(evidence);
    }

    /**
     * Verifies all there is, and stops at the first thing that is wrong.
     *
     * @param kept checkpoints that the log must lead on from, if somebody kept some
     */
    public Outcome verify(@Nullable KeptCheckpoints kept, Progress progress) {
        ConnectionCallback<Outcome> work = connection -> verify(connection, kept, progress);
        Outcome outcome = sql.execute(work);
        if (outcome == null) {
            throw new IllegalStateException("a verification has an outcome");
        }
        return outcome;
    }

    /** The pool gives the connection's settings back as they were. */
    private Outcome verify(Connection connection, @Nullable KeptCheckpoints kept, Progress progress)
            throws SQLException {
        connection.setNetworkTimeout(
                Runnable::run, NO_LIMIT); // a million rows may be sorted before the first one comes
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            try (Statement settings = connection.createStatement()) {
                settings.execute("SET LOCAL statement_timeout = 0");
                settings.execute("SET LOCAL work_mem = '32MB'");
            }
            return new StoredLedger(connection, evidence).verify(kept, progress);
        } finally {
            connection.rollback();
        }
    }
}
