package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.Evidence;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KeyHistory;

/** Verifies what one transaction sees, and changes nothing. Memory does not grow with the ledger. */
final class StoredLedger {
    private final Connection connection;
    private final List<Evidence> evidence;

    StoredLedger(Connection connection, List<Evidence> evidence) {
        this.connection = connection;
        this.evidence = evidence;
    }

    /** Stops at the first thing that is wrong. */
    Outcome verify(@Nullable KeptCheckpoints kept, Progress progress) throws SQLException {
        try {
            Steps steps = new Steps(progress, total());
            try (EntriesPass entries = new EntriesPass(connection, evidence)) {
                entries.run(steps);
                numbered();
                Optional<KeyHistory> keys = RecordedKeys.history(connection, entries.rotations());
                if (keys.isEmpty()) {
                    return notBegun(entries, kept);
                }
                try (TreePass tree = new TreePass(connection, new SignedHeads(keys.get()), kept)) {
                    tree.run(steps);
                    return new Proven(
                            tree.root().size(),
                            tree.root().root().toString(),
                            entries.since(),
                            entries.waiting(),
                            entries.rows(),
                            entries.erased(),
                            kept == null ? 0 : kept.count());
                }
            }
        } catch (Wrong wrong) {
            return wrong.finding();
        }
    }

    /** Where the leaves are not numbered 0, 1, 2 …, which key signs from where is not known either. */
    private void numbered() throws SQLException {
        try (Rows gap = new Rows(connection, """
                SELECT index, place FROM (
                  SELECT index, row_number() OVER (ORDER BY index) - 1 AS place FROM ledger_leaves) AS leaf
                WHERE index IS DISTINCT FROM place ORDER BY place LIMIT 1""")) {
            if (gap.isPresent()) {
                throw Wrong.at(
                        "ledger_leaves",
                        "an index is " + gap.row().getString("index"),
                        "the next one is " + gap.row().getLong("place"));
            }
        }
    }

    /** A program that has never served has no tree yet, and nothing may look as if it had. */
    private Proven notBegun(EntriesPass entries, @Nullable KeptCheckpoints kept) throws SQLException {
        try (Rows rows = new Rows(connection, """
                SELECT (SELECT count(*) FROM ledger_leaves) + (SELECT count(*) FROM ledger_nodes)
                  + (SELECT count(*) FROM ledger_checkpoints)""")) {
            if (rows.key() > 0 || kept != null) {
                throw Wrong.at("ledger_origin", "it is empty", "one row names the log");
            }
        }
        return new Proven(
                0, Hash.empty().toString(), entries.since(), entries.waiting(), entries.rows(), entries.erased(), 0);
    }

    private long total() throws SQLException {
        try (Rows rows = new Rows(connection, """
                SELECT (SELECT count(*) FROM ledger_entries) + (SELECT count(*) FROM ledger_leaves)""")) {
            return rows.key();
        }
    }
}
