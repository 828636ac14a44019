package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.Evidence;

/** A module's rows, beside the entries they belong to. */
final class EvidenceRows implements AutoCloseable {
    private final Evidence evidence;
    private final Rows rows;
    private final List<EvidenceColumn> columns;
    private final @Nullable Removals removals;

    /** The first row that has no entry. Its entry may be found changed later, which is the better finding. */
    private final @Nullable Wrong stray;

    private long count;

    EvidenceRows(Connection connection, Evidence evidence) throws SQLException {
        this.evidence = evidence;
        rows = new Rows(connection, """
                SELECT coalesce(entries.id, -1) AS entry_id, rows.* FROM (%s) AS rows
                LEFT JOIN ledger_entries AS entries ON entries.hash = rows.entry ORDER BY 1
                """.formatted(evidence.rows()));
        columns = EvidenceColumn.of(rows.row().getMetaData());
        removals = evidence.removal().map(Removals::new).orElse(null);
        stray = rows.isBefore(0) ? added() : null;
        while (rows.isBefore(0)) {
            rows.advance();
        }
    }

    /** Compares the row that this entry must have, and finds rows before it that have none. */
    void compare(Entry entry) throws SQLException {
        if (rows.isBefore(entry.id())) {
            throw added();
        }
        if (rows.isAt(entry.id())) {
            row(entry);
        } else if (!evidence.changes() && evidence.acts().contains(entry.act())) {
            without(entry);
        }
        if (removals != null) {
            removals.read(entry);
        }
    }

    private void without(Entry entry) {
        if (removals == null) {
            throw Removals.missing(entry.where(), evidence.table());
        }
        removals.without(entry);
    }

    private void row(Entry entry) throws SQLException {
        ResultSet row = rows.row();
        String where = "%s, %s %s".formatted(entry.where(), evidence.table(), row.getString("id"));
        if (!evidence.acts().contains(entry.act())) {
            throw Wrong.at(where + ", column entry_hash", "it has this entry", "its entry is another, or none");
        }
        for (EvidenceColumn column : columns) {
            column.compare(entry, row, where);
        }
        count++;
        rows.advance();
    }

    private Wrong added() throws SQLException {
        ResultSet row = rows.row();
        byte[] entry = row.getBytes("entry");
        if (evidence.changes()) {
            return Wrong.at(
                    evidence.table() + " " + row.getString("id"), "no entry says this", "the newest of each row does");
        }
        return Wrong.at(
                "%s %s, column entry_hash".formatted(evidence.table(), row.getString("id")),
                rows.key() < 0
                        ? "ledger_entries has no "
                                + (entry == null ? "null" : HexFormat.of().formatHex(entry))
                        : "another row has the same entry",
                "each row has an entry of its own, written with it");
    }

    /** A row without an entry, if there is one: a better finding than one that comes of it. */
    @Nullable
    Wrong stray() {
        return stray;
    }

    /** The end of the entries. */
    void finish() throws SQLException {
        if (rows.isPresent()) {
            throw added();
        }
        if (removals != null) {
            removals.close(evidence.table());
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
