package org.wilcoss.custody.verification;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;

/** Checkpoints that somebody kept out of reach, to each of which the log must still lead up. */
public final class KeptCheckpoints {
    /** Origin, size, root, an empty line and signatures, wherever they stand in a text. */
    private static final Pattern NOTE = Pattern.compile(
            "(?m)^\\S[^\\n]*\\n(?:0|[1-9]\\d{0,18})\\n[A-Za-z0-9+/]{43}=\\n(?:[^\\n]+\\n)*\\n(?:— \\S+ \\S+\\n)+");

    /** By their size. */
    private final List<Kept> all;

    private KeptCheckpoints(List<Kept> all) {
        this.all = all;
    }

    /**
     * Reads the checkpoints that are kept at an address.
     *
     * @throws LogUnreachable if the address cannot be read
     * @throws NoCheckpoint if there are none, or one is not well-formed
     */
    public static KeptCheckpoints at(URI address) {
        return in(RemoteSource.text(address));
    }

    /**
     * Finds the checkpoints in a text: a file that one was added to each day, or a mail that one came in, also one that
     * quotes it.
     *
     * @throws NoCheckpoint if there are none, or one is not well-formed
     */
    public static KeptCheckpoints in(String text) {
        String unquoted = text.replace("\r", "").replaceAll("(?m)^[>\\s&&[^\\n]]+|[ \\t]+$", "") + "\n";
        List<Kept> found = new ArrayList<>();
        for (Matcher notes = NOTE.matcher(unquoted); notes.find(); ) {
            try {
                found.add(new Kept(
                        found.size() + 1,
                        notes.group(),
                        TreeHead.claimed(notes.group()).tree()));
            } catch (Unproven malformed) {
                throw new NoCheckpoint();
            }
        }
        if (found.isEmpty()) {
            throw new NoCheckpoint();
        }
        found.sort(Comparator.comparingLong(kept -> kept.tree.size()));
        return new KeptCheckpoints(found);
    }

    int count() {
        return all.size();
    }

    /** Begins to compare them with a tree that grows. */
    Comparison comparison(KeyHistory keys) {
        return new Comparison(keys);
    }

    /** @param number counted from 1, as they stand in the text */
    private record Kept(int number, String note, Proof.Tree tree) {}

    /** How far they were compared. */
    final class Comparison {
        private final KeyHistory keys;
        private int next;

        private Comparison(KeyHistory keys) {
            this.keys = keys;
        }

        /** Compares those that were signed when the tree was as large as it is now. */
        void at(RunningRoot present) {
            while (next < all.size() && all.get(next).tree.size() == present.size()) {
                compare(all.get(next), new Proof.Tree(present.size(), present.root()));
                next++;
            }
        }

        private void compare(Kept kept, Proof.Tree present) {
            if (!present.equals(kept.tree)) {
                throw Wrong.at(
                        where(kept),
                        "the first %d entries are others than they were".formatted(present.size()),
                        "their root was %s, and is %s".formatted(kept.tree.root(), present.root()));
            }
            try {
                keys.open(kept.note, present.size());
            } catch (Unproven wrong) {
                throw Wrong.at(where(kept), String.valueOf(wrong.getMessage()), "this log's key signed it");
            }
        }

        /** The end of the log: it must have come as far as each. */
        void finish(long size) {
            if (next < all.size()) {
                Kept kept = all.get(next);
                throw Wrong.at(
                        where(kept),
                        "the log has %d entries".formatted(size),
                        "it had %d when it was signed".formatted(kept.tree.size()));
            }
        }

        private String where(Kept kept) {
            return all.size() == 1
                    ? "the checkpoint that was kept"
                    : "checkpoint %d of the %d that were kept, of size %d"
                            .formatted(kept.number, all.size(), kept.tree.size());
        }
    }
}
