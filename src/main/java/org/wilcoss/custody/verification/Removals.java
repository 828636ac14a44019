package org.wilcoss.custody.verification;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.wilcoss.custody.ledger.Evidence;
import tools.jackson.databind.JsonNode;

/** The entries whose rows are gone, and whether later entries say so; keeps one digest for each such later entry. */
final class Removals {
    private final Evidence.Removal removal;
    private final Map<String, Taken> taken = new HashMap<>();

    Removals(Evidence.Removal removal) {
        this.removal = removal;
    }

    /** An entry without a row. */
    void without(Entry entry) {
        taken.computeIfAbsent(entry.fact(removal.key()).asString(""), _ -> new Taken(entry.where()))
                .add(entry);
    }

    /** An entry that may say that rows are gone. Comes after theirs. */
    void read(Entry entry) {
        if (!entry.act().equals(removal.act())) {
            return;
        }
        Taken rows = taken.remove(entry.fact(removal.key()).asString(""));
        long count = rows == null ? 0 : rows.count;
        if (removal.count() != null && entry.fact(removal.count()).asLong(0) != count) {
            throw Wrong.at(
                    entry.where() + ", " + removal.count(),
                    "%d entries are without their rows".formatted(count),
                    "it took " + entry.fact(removal.count()).asLong(0));
        }
        JsonNode digest = removal.digest() == null ? null : entry.fact(removal.digest());
        if (rows != null && digest != null && !digest.asString("").equals(rows.digest())) {
            throw Wrong.at(
                    entry.where() + ", " + removal.digest(),
                    "the entries without their rows are others than it says",
                    "their digest is " + digest.asString(""));
        }
    }

    /** The end: nothing may be left that no entry explains. */
    void close(String table) {
        taken.values().stream().findFirst().ifPresent(rows -> {
            throw missing(rows.first, table);
        });
    }

    static Wrong missing(String where, String table) {
        return Wrong.at(where, "its row in " + table + " is missing", "one row has this entry_hash");
    }

    private static final class Taken {
        private final String first;
        private final MessageDigest digest = Commitment.sha256();
        private long count;

        Taken(String first) {
            this.first = first;
        }

        void add(Entry entry) {
            digest.update(entry.hash().bytes());
            count++;
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
