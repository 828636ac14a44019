package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Canonical;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Unproven;
import tools.jackson.databind.JsonNode;

/** The log's name and its keys, as the tables and the entries have them. */
final class RecordedKeys {
    private static final String KEYS = """
            SELECT key.number, key.public_key, key.entry_id, entry.leaf FROM ledger_keys key
            LEFT JOIN ledger_entries entry ON entry.id = key.entry_id ORDER BY key.number
            """;
    private static final String ROTATIONS = "SELECT count(*) FROM ledger_entries WHERE act = 'ledger.key_rotated'";

    private RecordedKeys() {}

    /** The history of the keys; none if the log has not begun. */
    static Optional<KeyHistory> history(Connection connection, NavigableMap<Long, byte[]> rotations)
            throws SQLException {
        String origin = origin(connection);
        byte[] first = compare(connection);
        if (origin == null || first == null) {
            if (origin != null || first != null || !rotations.isEmpty()) {
                throw Wrong.at(
                        "ledger_origin or ledger_keys", "a row is missing", "one row names the log, one its first key");
            }
            return Optional.empty();
        }
        KeyHistory history = new KeyHistory(origin, first);
        try {
            for (Map.Entry<Long, byte[]> rotation : rotations.entrySet()) {
                history.read(rotation.getKey(), rotation.getValue());
            }
        } catch (Unproven wrong) {
            throw Wrong.at("ledger_keys", String.valueOf(wrong.getMessage()), "each key is replaced by the next");
        }
        return Optional.of(history);
    }

    private static @Nullable String origin(Connection connection) throws SQLException {
        try (Rows rows = new Rows(connection, "SELECT id, origin FROM ledger_origin ORDER BY id")) {
            String origin = rows.isPresent() ? rows.row().getString("origin") : null;
            rows.advance();
            if (rows.isPresent()) {
                throw Wrong.at("ledger_origin", "there are two rows", "one row names the log");
            }
            return origin;
        }
    }

    /** Compares each key with the entry that names it, and gives the first one. */
    private static byte @Nullable [] compare(Connection connection) throws SQLException {
        byte[] first = null;
        long count = 0;
        try (Rows keys = new Rows(connection, KEYS)) {
            for (; keys.isPresent(); keys.advance()) {
                count++;
                byte[] key = keys.row().getBytes("public_key");
                if (keys.key() != count) {
                    throw Wrong.at("ledger_keys", "a number is " + keys.key(), "the next one is " + count);
                }
                if (count == 1) {
                    mustHaveNoEntry(keys.row());
                    first = key;
                } else {
                    compare(count, key, keys.row());
                }
            }
        }
        try (Rows rotations = new Rows(connection, ROTATIONS)) {
            if (rotations.key() != Math.max(0, count - 1)) {
                throw Wrong.at(
                        "ledger_keys",
                        "there are %d".formatted(count),
                        "the entries name %d after the first".formatted(rotations.key()));
            }
        }
        return first;
    }

    private static void mustHaveNoEntry(ResultSet row) throws SQLException {
        if (row.getString("entry_id") != null) {
            throw Wrong.at(
                    "ledger_keys 1, column entry_id",
                    "it is " + row.getString("entry_id"),
                    "the first key is older than every entry");
        }
    }

    private static void compare(long number, byte @Nullable [] key, ResultSet row) throws SQLException {
        byte[] leaf = row.getBytes("leaf");
        JsonNode named = leaf == null ? null : Canonical.parse(leaf).at("/facts/new_public_key");
        String written = key == null ? "null" : Base64.getEncoder().encodeToString(key);
        if (named == null || !named.asString("").equals(written)) {
            throw Wrong.at(
                    "ledger_keys %d, column public_key or entry_id".formatted(number),
                    "the key is " + written,
                    "its entry names " + (named == null ? "none" : named.asString("")));
        }
    }
}
