package org.wilcoss.custody.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Canonical;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.Unproven;
import tools.jackson.databind.JsonNode;

/** An entry whose bytes are what its hash and its act say. */
final class Entry {
    private final long id;
    private final Hash hash;
    private final JsonNode leaf;
    private final String act;

    /** The secrets that were opened, each of which fits its commitment. */
    private final Map<String, String> secrets = new HashMap<>();

    private long index = -1;

    private Entry(long id, Hash hash, JsonNode leaf, String act) {
        this.id = id;
        this.hash = hash;
        this.leaf = leaf;
        this.act = act;
    }

    /** Checks an entry as it is stored. */
    static Entry of(long id, @Nullable String act, byte @Nullable [] leaf, byte @Nullable [] storedHash) {
        Hash hash = Hash.leaf(leaf == null ? new byte[0] : leaf);
        if (leaf == null || !Arrays.equals(hash.bytes(), storedHash)) {
            throw Wrong.at(
                    "ledger_entries %d, column hash or leaf".formatted(id),
                    "the hash is " + Stored.hex(storedHash),
                    leaf == null ? "there is a leaf" : "that of the leaf is " + Stored.hex(hash.bytes()));
        }
        JsonNode content = content(id, hash, leaf);
        Entry entry = new Entry(id, hash, content, content.path("act").asString(""));
        if (!entry.act.equals(act)) {
            throw Wrong.at(entry.where() + ", column act", "it is " + act, "the leaf says " + entry.act);
        }
        return entry;
    }

    private static JsonNode content(long id, Hash hash, byte[] leaf) {
        try {
            return Canonical.parse(leaf);
        } catch (Unproven malformed) {
            throw Wrong.at(
                    "ledger_entries %d (%s), column leaf"
                            .formatted(id, HexFormat.of().formatHex(hash.bytes())),
                    String.valueOf(malformed.getMessage()),
                    "an entry is canonical JSON");
        }
    }

    void placedAt(long place) {
        index = place;
    }

    /** Opens a commitment. */
    void disclose(@Nullable String name, byte @Nullable [] salt, @Nullable String value) {
        String known = String.valueOf(name);
        JsonNode commitment = leaf.path("commitments").path(known);
        if (commitment.isMissingNode()) {
            throw Wrong.at(
                    where() + ", ledger_disclosures " + known,
                    "there is a value",
                    "the entry commits to nothing of that name");
        }
        if (salt == null || value == null || !commitment.asString("").equals(Commitment.of(salt, value))) {
            throw Wrong.at(
                    where() + ", ledger_disclosures " + known + ", column salt or value",
                    "they do not fit the commitment",
                    "the commitment is " + commitment.asString(""));
        }
        if (secrets.put(known, value) != null) {
            throw Wrong.at(
                    where() + ", ledger_disclosures " + known, "it is there twice", "one row opens a commitment");
        }
    }

    long id() {
        return id;
    }

    String act() {
        return act;
    }

    Hash hash() {
        return hash;
    }

    String at() {
        return leaf.path("at").asString("");
    }

    JsonNode fact(String name) {
        return leaf.path("facts").path(name);
    }

    /** How many secrets it commits to that were not opened. */
    int unopened() {
        return leaf.path("commitments").size() - secrets.size();
    }

    boolean commitsTo(String name) {
        return leaf.path("commitments").has(name);
    }

    /** Null if it is not disclosed. */
    @Nullable
    String secret(String name) {
        return secrets.get(name);
    }

    String where() {
        return "entry %s (%s, ledger_entries %d)"
                .formatted(
                        index < 0 ? "without a place" : Long.toString(index),
                        HexFormat.of().formatHex(hash.bytes()),
                        id);
    }
}
