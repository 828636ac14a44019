package org.wilcoss.custody.ledger.verify;

import java.util.List;

/**
 * What a checkpoint says (C2SP tlog-checkpoint).
 *
 * @param extensions lines after the root, which have no meaning here
 */
public record TreeHead(String origin, Proof.Tree tree, List<String> extensions) {
    private static final int MANDATORY_LINES = 3;

    /**
     * Reads the text of a note, without its signatures.
     *
     * @throws Unproven if it is not a checkpoint's
     */
    public static TreeHead parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < MANDATORY_LINES || lines.stream().anyMatch(String::isEmpty) || !text.endsWith("\n")) {
            throw new Unproven("a checkpoint has an origin, a size and a root, and no empty line");
        }
        return new TreeHead(
                lines.get(0),
                new Proof.Tree(Text.number(lines.get(1)), Hash.parse(lines.get(2))),
                lines.subList(MANDATORY_LINES, lines.size()));
    }

    /**
     * What a whole checkpoint claims, of which nothing is to be believed yet.
     *
     * @throws Unproven if this has not the form of one
     */
    public static TreeHead claimed(String checkpoint) {
        return parse(Note.parse(checkpoint).text());
    }

    /**
     * Reads a whole checkpoint.
     *
     * @throws Unproven if none of the keys signed it, or it is another log's
     */
    public static TreeHead open(String checkpoint, String origin, KnownKey... keys) {
        TreeHead head = parse(Note.parse(checkpoint).textSignedBy(keys));
        if (!head.origin().equals(origin)) {
            throw new Unproven("this is a checkpoint of another log");
        }
        return head;
    }
}
