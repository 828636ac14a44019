package org.wilcoss.custody.ledger.verify;

import java.util.Arrays;
import java.util.List;

/** A proof that stands alone: the path of an entry, and the checkpoint it leads to (C2SP tlog-proof). */
public final class LogProof {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private final long index;
    private final List<Hash> path;
    private final byte[] extra;
    private final String checkpoint;

    private LogProof(long index, List<Hash> path, byte[] extra, String checkpoint) {
        this.index = index;
        this.path = path;
        this.extra = extra;
        this.checkpoint = checkpoint;
    }

    /**
     * Reads a proof, which has not proven anything yet.
     *
     * @throws Unproven if this has not the form of one
     */
    public static LogProof parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Unproven("a proof is its lines, an empty line and a checkpoint");
        }
        List<String> lines = Arrays.asList(text.substring(0, blank).split("\n", -1));
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        int at = hasExtra ? 2 : 1;
        if (!lines.getFirst().equals(FIRST_LINE)
                || lines.size() <= at
                || !lines.get(at).startsWith(INDEX)) {
            throw new Unproven("a proof begins with " + FIRST_LINE + " and the index");
        }
        return new LogProof(
                Text.number(lines.get(at).substring(INDEX.length())),
                lines.subList(at + 1, lines.size()).stream().map(Hash::parse).toList(),
                hasExtra ? Text.decoded(lines.get(1).substring(EXTRA.length())) : new byte[0],
                text.substring(blank + 2));
    }

    /**
     * Proves that the entry is in the log.
     *
     * @return the tree it was proven to be in
     * @throws Unproven if it is not, or not proven
     */
    public TreeHead prove(byte[] entry, String origin, KnownKey... keys) {
        TreeHead head = TreeHead.open(checkpoint, origin, keys);
        Proof.Tree tree = head.tree();
        if (!Proof.includes(Hash.leaf(entry), index, tree.size(), path, tree.root())) {
            throw new Unproven("the path does not lead from this entry to the checkpoint's root");
        }
        return head;
    }

    public long index() {
        return index;
    }

    /** What came with it, which nobody signed. */
    public byte[] extra() {
        return extra.clone();
    }
}
