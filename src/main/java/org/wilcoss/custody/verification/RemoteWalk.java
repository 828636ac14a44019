package org.wilcoss.custody.verification;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Canonical;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;
import tools.jackson.databind.JsonNode;

/** One way through all entries of a running log, up to the checkpoint that it had at the beginning. */
final class RemoteWalk {
    private static final int FULL = 256;

    private final RemoteSource source;
    private final String checkpoint;
    private final Proof.Tree tree;
    private final KeyHistory keys;
    private final RunningRoot root = new RunningRoot();
    private final RemoteHashes hashes;
    private @Nullable String since;

    /** @throws Unproven if the checkpoint or the key has not the form of one */
    RemoteWalk(RemoteSource source, String checkpoint, String firstKey) {
        TreeHead head = TreeHead.claimed(checkpoint);
        this.source = source;
        this.checkpoint = checkpoint;
        this.tree = head.tree();
        this.keys = KeyHistory.of(head.origin(), firstKey);
        this.hashes = new RemoteHashes(source);
    }

    Proven run(@Nullable KeptCheckpoints kept, Progress progress) {
        Steps steps = new Steps(progress, tree.size());
        KeptCheckpoints.Comparison compared = kept == null ? null : kept.comparison(keys);
        compare(compared);
        while (root.size() < tree.size()) {
            long index = root.size() / FULL;
            int width = (int) Math.min(FULL, tree.size() - root.size());
            String where = "tile/entries %d (%d entries)".formatted(index, width);
            ByteBuffer bundle = ByteBuffer.wrap(source.tile("entries", index, width));
            for (int n = 0; n < width; n++) {
                add(next(bundle, where), where);
                compare(compared);
                steps.step();
            }
            if (bundle.hasRemaining()) {
                throw Wrong.at(where, "bytes are left over", "it ends with its last entry");
            }
        }
        hashes.finish();
        finish(compared);
        return new Proven(root.size(), root.root().toString(), since, 0, 0, 0, kept == null ? 0 : kept.count());
    }

    private static byte[] next(ByteBuffer bundle, String where) {
        if (bundle.remaining() < Short.BYTES) {
            throw Wrong.at(where, "it is too short", "each entry comes after its length");
        }
        byte[] leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
        if (bundle.remaining() < leaf.length) {
            throw Wrong.at(where, "it is too short", "each entry comes after its length");
        }
        bundle.get(leaf);
        return leaf;
    }

    private void add(byte[] leaf, String where) {
        try {
            JsonNode content = Canonical.parse(leaf);
            since = since == null ? content.path("at").asString("") : since;
            keys.read(root.size(), leaf);
        } catch (Unproven wrong) {
            throw Wrong.at(
                    "entry %d in %s".formatted(root.size(), where),
                    String.valueOf(wrong.getMessage()),
                    "canonical JSON, and each key replaced by the next");
        }
        Hash hash = Hash.leaf(leaf);
        hashes.add(0, hash);
        root.add(hash, (level, _, node) -> hashes.add(level, node));
    }

    private void compare(KeptCheckpoints.@Nullable Comparison kept) {
        if (kept != null) {
            kept.at(root);
        }
    }

    private void finish(KeptCheckpoints.@Nullable Comparison kept) {
        if (!root.root().equals(tree.root())) {
            throw Wrong.at(
                    "checkpoint of size " + tree.size(),
                    "its root is " + tree.root(),
                    "that of the entries is " + root.root());
        }
        try {
            keys.open(checkpoint, tree.size());
        } catch (Unproven wrong) {
            throw Wrong.at(
                    "checkpoint of size " + tree.size(),
                    String.valueOf(wrong.getMessage()),
                    "the log's key in force signed it");
        }
        if (kept != null) {
            kept.finish(root.size());
        }
    }
}
