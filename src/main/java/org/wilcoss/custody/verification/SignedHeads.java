package org.wilcoss.custody.verification;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.Unproven;

/** The checkpoints, each signed by the key that was in force. */
final class SignedHeads {
    private final KeyHistory keys;
    private long last = -1;

    SignedHeads(KeyHistory keys) {
        this.keys = keys;
    }

    /** Compares a stored checkpoint with the tree of its size. */
    void check(Proof.Tree tree, byte @Nullable [] storedRoot, @Nullable String note) {
        String where = "ledger_checkpoints " + tree.size();
        if (last == tree.size()) {
            throw Wrong.at(where, "it is there twice", "there is one checkpoint of a size");
        }
        if (last < 0 && tree.size() > 0) {
            throw Wrong.at("ledger_checkpoints 0", "it is missing", "the first checkpoint is of the empty tree");
        }
        if (!Arrays.equals(storedRoot, tree.root().bytes())) {
            throw Wrong.at(
                    where + ", column root",
                    "it is " + Stored.hex(storedRoot),
                    "it should be " + Stored.hex(tree.root().bytes()));
        }
        Proof.Tree signed = open(where, note);
        if (!signed.equals(tree)) {
            throw Wrong.at(where + ", column note", "it says %s".formatted(signed), "it should say %s".formatted(tree));
        }
        last = tree.size();
    }

    private Proof.Tree open(String where, @Nullable String note) {
        try {
            return keys.open(Objects.requireNonNullElse(note, ""), last).tree();
        } catch (Unproven wrong) {
            throw Wrong.at(
                    where + ", column note",
                    String.valueOf(wrong.getMessage()),
                    "a checkpoint of the log in ledger_origin, signed by the key of ledger_keys in force, by both where it changed");
        }
    }

    /** The end of the tree: a checkpoint must cover all of it. */
    void finish(long size) {
        if (last != size) {
            throw Wrong.at(
                    "ledger_checkpoints " + size,
                    last < 0 ? "there is no checkpoint" : "the last one is of size " + last,
                    "one covers all %d entries that have a place".formatted(size));
        }
    }

    KeyHistory keys() {
        return keys;
    }
}
