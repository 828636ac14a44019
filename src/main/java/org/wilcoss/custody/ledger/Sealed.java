package org.wilcoss.custody.ledger;

import java.util.Map;

/**
 * An entry ready to be written: its bytes, their hash, and what opens its commitments.
 *
 * <p>A module that writes its row and the entry in one statement calls the SQL function {@code ledger_append} with
 * {@link #ARGUMENTS} and binds {@link #parameters}.
 */
public final class Sealed {
    /** The named parameters of {@code ledger_append}, in its order. */
    public static final String ARGUMENTS =
            ":entry_act, :entry_leaf, :entry_hash, :entry_names, :entry_salts, :entry_values";

    private final String act;
    private final byte[] leaf;
    private final byte[] hash;
    private final Commitments commitments;

    Sealed(String act, byte[] leaf, byte[] hash, Commitments commitments) {
        this.act = act;
        this.leaf = leaf;
        this.hash = hash;
        this.commitments = commitments;
    }

    /** The RFC 6962 leaf hash, 32 bytes: the entry's name everywhere. */
    public byte[] hash() {
        return hash.clone();
    }

    /** Values for {@link #ARGUMENTS}. */
    public Map<String, Object> parameters() {
        return Map.of(
                "entry_act",
                act,
                "entry_leaf",
                leaf,
                "entry_hash",
                hash,
                "entry_names",
                commitments.names(),
                "entry_salts",
                commitments.salts(),
                "entry_values",
                commitments.values());
    }

    byte[] leaf() {
        return leaf.clone();
    }

    /** Parallel arrays: a secret's name, its own salt of 128 bits, and its value. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; these go to the driver as they are
    record Commitments(String[] names, byte[][] salts, String[] values) {}
}
