package org.wilcoss.custody.ledger.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree whose leaves come one by one (RFC 9162, section 2.1.2); keeps one hash for each bit of the size. */
public final class RunningRoot {
    private final Deque<Hash> stack = new ArrayDeque<>();
    private long size;

    public void add(Hash leaf) {
        add(leaf, (_, _, _) -> {});
    }

    /** Adds a leaf, and tells the nodes that it completes, from below. */
    public void add(Hash leaf, Completed completed) {
        Hash merged = leaf;
        int level = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            merged = Hash.node(stack.pop(), merged);
            level++;
            completed.node(level, size >> level, merged);
        }
        stack.push(merged);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (stack.isEmpty()) {
            return Hash.empty();
        }
        Iterator<Hash> fromRight = stack.iterator();
        Hash root = fromRight.next();
        while (fromRight.hasNext()) {
            root = Hash.node(fromRight.next(), root);
        }
        return root;
    }

    /** Hears of each perfect subtree of at least two leaves. */
    @FunctionalInterface
    public interface Completed {
        /**
         * Called once for each.
         *
         * @param level the subtree has 2^level leaves
         * @param index counted from the left within the level
         */
        void node(int level, long index, Hash hash);
    }
}
