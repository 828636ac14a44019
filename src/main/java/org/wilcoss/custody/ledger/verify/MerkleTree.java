package org.wilcoss.custody.ledger.verify;

import java.util.ArrayList;
import java.util.List;

/** A tree over leaf hashes by the recursive definitions of RFC 6962, section 2.1, as they stand there. */
public final class MerkleTree {
    private final int size;
    private final Hash root;

    /** D[0:k] and D[k:n], where there are at least two leaves. */
    private final List<MerkleTree> parts;

    public MerkleTree(List<Hash> leaves) {
        size = leaves.size();
        parts = size < 2
                ? List.of()
                : List.of(
                        new MerkleTree(leaves.subList(0, split(size))),
                        new MerkleTree(leaves.subList(split(size), size)));
        root = switch (size) {
            case 0 -> Hash.empty();
            case 1 -> leaves.getFirst();
            default -> Hash.node(left().root, right().root);
        };
    }

    /** MTH(D[n]). */
    public Hash root() {
        return root;
    }

    /** PATH(m, D[n]): from the leaf's sibling up. */
    public List<Hash> path(int m) {
        if (size == 1) {
            return List.of();
        }
        int k = left().size;
        return m < k ? with(left().path(m), right().root) : with(right().path(m - k), left().root);
    }

    /** PROOF(m, D[n]): that the first m leaves are the beginning of this tree, 0 &lt; m &lt;= n. */
    public List<Hash> proof(int m) {
        return subproof(m, true);
    }

    private List<Hash> subproof(int m, boolean complete) {
        if (m == size) {
            return complete ? List.of() : List.of(root);
        }
        int k = left().size;
        return m <= k
                ? with(left().subproof(m, complete), right().root)
                : with(right().subproof(m - k, false), left().root);
    }

    private MerkleTree left() {
        return parts.getFirst();
    }

    private MerkleTree right() {
        return parts.getLast();
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<Hash> with(List<Hash> first, Hash last) {
        List<Hash> all = new ArrayList<>(first);
        all.add(last);
        return all;
    }
}
