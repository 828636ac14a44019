package org.wilcoss.custody.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A tree that new leaves were appended to: the perfect subtrees that came to be, and the new root. Of the tree before it
 * needs only the nodes that make up its range, one for each bit of its size.
 */
final class Growth {
    private final long size;
    private final List<Node> added = new ArrayList<>();
    private final Map<Node, byte[]> hashes;

    private Growth(long size, Map<Node, byte[]> before) {
        this.size = size;
        this.hashes = new HashMap<>(before);
    }

    /**
     * Appends leaves.
     *
     * @param size of the tree before
     * @param before the hashes of the nodes of the range from 0 to that size
     * @param leaves hashes of the new leaves
     */
    static Growth of(long size, Map<Node, byte[]> before, List<byte[]> leaves) {
        Growth growth = new Growth(size + leaves.size(), before);
        for (int i = 0; i < leaves.size(); i++) {
            growth.hashes.put(new Node(0, size + i), leaves.get(i));
        }
        for (int level = 1; growth.size >>> level > 0; level++) {
            growth.addLevel(level, size >>> level);
        }
        return growth;
    }

    private void addLevel(int level, long first) {
        for (long index = first; index < size >>> level; index++) {
            Node node = new Node(level, index);
            hashes.put(
                    node,
                    TreeHashes.node(hash(new Node(level - 1, 2 * index)), hash(new Node(level - 1, 2 * index + 1))));
            added.add(node);
        }
    }

    /** The size of the tree now. */
    long size() {
        return size;
    }

    byte[] root() {
        return new Range(0, size).hash(this::hash);
    }

    /** The perfect subtrees of two leaves and more that the tree before had not. */
    List<Node> added() {
        return added;
    }

    /** The hash of an added node. */
    byte[] hash(Node node) {
        return Objects.requireNonNull(hashes.get(node));
    }
}
