package org.wilcoss.custody.verification;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Which disclosures are gone, and whether erasures of people say so: each by the number of entries and of values that it
 * took, and a digest over the entries' hashes in order. Keeps one digest for each erasure.
 */
final class Erased implements AutoCloseable {
    private static final String TOMBSTONE = "people.erased";

    private final Rows covered;
    private final Map<Integer, MessageDigest> digests = new HashMap<>();

    /** What the tombstones say that each took, by the hash of the tombstone. */
    private final Map<String, String> told = new HashMap<>();

    private long missing;
    private long accounted;

    Erased(Connection connection) throws SQLException {
        covered =
                new Rows(connection, "SELECT entry_id, erasure_id FROM erasure_entries ORDER BY entry_id, erasure_id");
    }

    /** Looks whether an entry's secrets may be gone, once all that are left of them are opened. */
    void read(Entry entry) throws SQLException {
        if (covered.isBefore(entry.id())) {
            throw stray();
        }
        boolean isTombstone = entry.act().equals(TOMBSTONE);
        if (isTombstone) {
            told.put(
                    HexFormat.of().formatHex(entry.hash().bytes()),
                    entry.fact("digest").asString(""));
            accounted += 1 + entry.fact("disclosures").asLong(0);
        }
        int gone = entry.unopened();
        missing += gone;
        if (gone > (isTombstone ? 1 : 0) && !covered.isAt(entry.id())) {
            throw Wrong.at(
                    entry.where() + ", ledger_disclosures",
                    "%d of its values are missing".formatted(gone),
                    "they are there, or erasure_entries says who was erased");
        }
        while (covered.isAt(entry.id())) {
            digests.computeIfAbsent(covered.row().getInt("erasure_id"), _ -> Commitment.sha256())
                    .update(entry.hash().bytes());
            covered.advance();
        }
    }

    /** The end of the entries: what is missing must be what the tombstones say. */
    void finish(Connection connection) throws SQLException {
        if (covered.isPresent()) {
            throw stray();
        }
        try (Rows erasures =
                new Rows(connection, "SELECT id, encode(entry_hash, 'hex') AS entry FROM erasures ORDER BY id")) {
            for (; erasures.isPresent(); erasures.advance()) {
                MessageDigest digest = digests.remove((int) erasures.key());
                String taken = HexFormat.of().formatHex((digest == null ? Commitment.sha256() : digest).digest());
                String expected = told.get(erasures.row().getString("entry"));
                if (!taken.equals(expected)) {
                    throw Wrong.at(
                            "erasure_entries of erasure %d".formatted(erasures.key()),
                            "it names other entries than its tombstone",
                            "their digest is " + expected);
                }
            }
        }
        if (!digests.isEmpty()) {
            throw Wrong.at("erasure_entries", "a row is of no erasure", "each is of one in erasures");
        }
        if (missing != accounted) {
            throw Wrong.at(
                    "ledger_disclosures",
                    "%d values are missing".formatted(missing),
                    "the erasures took %d".formatted(accounted));
        }
    }

    private Wrong stray() {
        return Wrong.at(
                "erasure_entries, column entry_id",
                "it is " + covered.key(),
                "ledger_entries has no such row, or this one is there twice");
    }

    long missing() {
        return missing;
    }

    @Override
    public void close() throws SQLException {
        covered.close();
    }
}
