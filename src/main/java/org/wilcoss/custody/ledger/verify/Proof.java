package org.wilcoss.custody.ledger.verify;

import java.util.List;

/** Checks proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class Proof {
    private Proof() {}

    /** Whether the path proves that the leaf has this index in the tree of this size and root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /** Whether the proof shows that the first tree is the beginning of the second. */
    public static boolean consistent(Tree first, Tree second, List<Hash> proof) {
        if (first.size() > second.size()) {
            return false;
        }
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0) {
            return proof.isEmpty() && first.root().equals(Hash.empty());
        }
        boolean whole = Long.bitCount(first.size()) == 1;
        if (!whole && proof.isEmpty()) {
            return false;
        }
        return walk(
                first, second, whole ? first.root() : proof.getFirst(), whole ? proof : proof.subList(1, proof.size()));
    }

    private static boolean walk(Tree first, Tree second, Hash start, List<Hash> path) {
        int complete = Long.numberOfTrailingZeros(first.size());
        long fn = (first.size() - 1) >> complete;
        long sn = (second.size() - 1) >> complete;
        Hash fr = start;
        Hash sr = start;
        for (Hash c : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(first.root()) && sr.equals(second.root());
    }

    /** A tree, known by its number of leaves and its root. */
    public record Tree(long size, Hash root) {}
}
