package org.wilcoss.custody.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The leaves of one subtree of a tree, perfect or not. Its first leaf is where a perfect subtree of at least its size
 * could begin, as is so for every subtree that RFC 6962 speaks of.
 *
 * @param from the first leaf
 * @param to the leaf behind the last
 */
record Range(long from, long to) {
    /** The perfect subtrees that it is made of, from left to right, each smaller than the one before. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long at = from;
        while (at < to) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            nodes.add(new Node(level, at >>> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** The subtree's hash, from those of its nodes. */
    byte[] hash(Function<Node, byte[]> hashes) {
        List<byte[]> parts = nodes().stream().map(hashes).toList();
        return parts.isEmpty()
                ? TreeHashes.empty()
                : parts.reversed().stream()
                        .reduce((right, left) -> TreeHashes.node(left, right))
                        .orElseThrow();
    }
}
