package org.wilcoss.custody.verification;

import java.security.MessageDigest;
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
    static Entry of(long id, String act, byte[] leaf, byte[] storedHash) {
        Hash hash = Hash.leaf(leaf);
        if (!MessageDigest.isEqual(hash.bytes(), storedHash)) {
            throw Wrong.at(
                    "ledger_entries %d, column hash or leaf".formatted(id),
                    "the hash is " + HexFormat.of().formatHex(storedHash),
                    "that of the leaf is " + HexFormat.of().formatHex(hash.bytes()));
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
    void disclose(String name, byte[] salt, String value) {
        JsonNode commitment = leaf.path("commitments").path(name);
        if (commitment.isMissingNode()) {
            throw Wrong.at(
                    where() + ", ledger_disclosures " + name,
                    "there is a value",
                    "the entry commits to nothing of that name");
        }
        if (!commitment.asString("").equals(Commitment.of(salt, value))) {
            throw Wrong.at(
                    where() + ", ledger_disclosures " + name + ", column salt or value",
                    "they do not fit the commitment",
                    "the commitment is " + commitment.asString(""));
        }
        secrets.put(name, value);
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
