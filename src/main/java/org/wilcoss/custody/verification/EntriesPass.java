package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.Evidence;

/** Goes through the entries in the order in which they were written, with all that belongs to each. */
final class EntriesPass implements AutoCloseable {
    private static final String ROTATED = "ledger.key_rotated";

    private final Rows entries;
    private final Rows leaves;
    private final Rows pending;
    private final Rows disclosures;
    private final Erased erased;
    private final Connection connection;
    private final List<EvidenceRows> evidence = new ArrayList<>();

    /** The leaves of the entries that name a new key, by their place. */
    private final NavigableMap<Long, byte[]> rotations = new TreeMap<>();

    private @Nullable String since;
    private long waiting;

    EntriesPass(Connection connection, List<Evidence> modules) throws SQLException {
        entries = new Rows(connection, "SELECT id, act, leaf, hash FROM ledger_entries ORDER BY id");
        leaves = new Rows(connection, "SELECT entry_id, index, hash FROM ledger_leaves ORDER BY entry_id");
        pending = new Rows(connection, "SELECT entry_id FROM ledger_pending ORDER BY entry_id");
        disclosures = new Rows(
                connection, "SELECT entry_id, name, salt, value FROM ledger_disclosures ORDER BY entry_id, name");
        erased = new Erased(connection);
        this.connection = connection;
        for (Evidence each : modules) {
            evidence.add(new EvidenceRows(connection, each));
        }
    }

    void run(Steps steps) throws SQLException {
        while (entries.isPresent()) {
            one();
            entries.advance();
            steps.step();
        }
        none(leaves, "ledger_leaves");
        none(pending, "ledger_pending");
        none(disclosures, "ledger_disclosures");
        erased.finish(connection);
        Optional<Wrong> stray = stray();
        if (stray.isPresent()) {
            throw stray.get();
        }
        for (EvidenceRows each : evidence) {
            each.finish();
        }
    }

    private void one() throws SQLException {
        ResultSet row = entries.row();
        byte[] leaf = row.getBytes("leaf");
        Entry entry = Entry.of(entries.key(), row.getString("act"), leaf, row.getBytes("hash"));
        if (since == null) {
            since = entry.at();
        }
        place(entry, leaf);
        before(entry, disclosures, "ledger_disclosures");
        while (disclosures.isAt(entry.id())) {
            ResultSet disclosure = disclosures.row();
            entry.disclose(disclosure.getString("name"), disclosure.getBytes("salt"), disclosure.getString("value"));
            disclosures.advance();
        }
        erased.read(entry);
        try {
            for (EvidenceRows each : evidence) {
                each.compare(entry);
            }
        } catch (Wrong wrong) {
            throw stray().orElse(wrong);
        }
    }

    private Optional<Wrong> stray() {
        return evidence.stream()
                .map(EvidenceRows::stray)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** An entry has a place, or waits for one, and not both. */
    private void place(Entry entry, byte[] leaf) throws SQLException {
        before(entry, leaves, "ledger_leaves");
        before(entry, pending, "ledger_pending");
        boolean placed = leaves.isAt(entry.id());
        boolean waits = pending.isAt(entry.id());
        if (placed == waits) {
            throw Wrong.at(
                    entry.where(),
                    placed ? "it has a place and waits for one" : "it has no place and waits for none",
                    "either a row in ledger_leaves or one in ledger_pending");
        }
        if (waits) {
            waiting++;
            pending.advance();
            return;
        }
        Stored place = Stored.of(leaves.row());
        entry.placedAt(place.index());
        place.mustHave(entry.hash(), "ledger_leaves " + place.index());
        if (entry.act().equals(ROTATED)) {
            rotations.put(place.index(), leaf);
        }
        leaves.advance();
        if (leaves.isAt(entry.id())) {
            throw Wrong.at(entry.where(), "it has two places", "one row in ledger_leaves");
        }
    }

    private static void before(Entry entry, Rows rows, String table) {
        if (rows.isBefore(entry.id())) {
            none(rows, table);
        }
    }

    private static void none(Rows rows, String table) {
        if (rows.isPresent()) {
            throw Wrong.at(
                    "%s, column entry_id".formatted(table),
                    "it is " + rows.key(),
                    "ledger_entries has no such row, or this one is there twice");
        }
    }

    NavigableMap<Long, byte[]> rotations() {
        return rotations;
    }

    /** The time in the first entry, as it is written there. */
    @Nullable
    String since() {
        return since;
    }

    long waiting() {
        return waiting;
    }

    long rows() {
        return evidence.stream().mapToLong(EvidenceRows::count).sum();
    }

    long erased() {
        return erased.missing();
    }

    @Override
    public void close() throws SQLException {
        entries.close();
        leaves.close();
        pending.close();
        disclosures.close();
        erased.close();
        for (EvidenceRows each : evidence) {
            each.close();
        }
    }
}
