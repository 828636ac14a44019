package org.wilcoss.custody.verification;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;

/** A checkpoint that somebody kept out of reach, which the log must still lead up to. */
public final class KeptCheckpoint {
    private static final String WHERE = "the checkpoint that was kept";

    /** Origin, size, root, an empty line and signatures, wherever they stand in a text. */
    private static final Pattern NOTE = Pattern.compile(
            "(?m)^\\S[^\\n]*\\n(?:0|[1-9]\\d{0,18})\\n[A-Za-z0-9+/]{43}=\\n(?:[^\\n]+\\n)*\\n(?:— \\S+ \\S+\\n)+");

    private final String note;
    private final Proof.Tree tree;

    private KeptCheckpoint(String note, TreeHead head) {
        this.note = note;
        this.tree = head.tree();
    }

    /**
     * Reads the checkpoint that is kept at an address.
     *
     * @throws LogUnreachable if the address cannot be read
     * @throws NoCheckpoint if there is none
     */
    public static KeptCheckpoint at(URI address) {
        return in(RemoteSource.text(address));
    }

    /**
     * Finds the checkpoint in a text, such as a mail that it came in, also one that quotes it.
     *
     * @throws NoCheckpoint if there is none
     */
    public static KeptCheckpoint in(String text) {
        String unquoted = text.replace("\r", "").replaceAll("(?m)^[>\\s&&[^\\n]]+|[ \\t]+$", "") + "\n";
        Matcher notes = NOTE.matcher(unquoted);
        if (!notes.find()) {
            throw new NoCheckpoint();
        }
        try {
            return new KeptCheckpoint(notes.group(), TreeHead.claimed(notes.group()));
        } catch (Unproven malformed) {
            throw new NoCheckpoint();
        }
    }

    long size() {
        return tree.size();
    }

    /** Compares it with the tree, once that is as large. */
    void compare(RunningRoot present) {
        if (present.size() == tree.size() && !present.root().equals(tree.root())) {
            throw Wrong.at(
                    WHERE,
                    "the first %d entries are others than they were".formatted(tree.size()),
                    "their root was %s, and is %s".formatted(tree.root(), present.root()));
        }
    }

    /** The end of the log: it must have come as far, and its key must have signed what was kept. */
    void mustBeCovered(RunningRoot present, KeyHistory keys) {
        if (present.size() < tree.size()) {
            throw Wrong.at(
                    WHERE,
                    "the log has %d entries".formatted(present.size()),
                    "it had %d when it was signed".formatted(tree.size()));
        }
        try {
            keys.open(note, tree.size());
        } catch (Unproven wrong) {
            throw Wrong.at(WHERE, String.valueOf(wrong.getMessage()), "this log's key signed it");
        }
    }
}
