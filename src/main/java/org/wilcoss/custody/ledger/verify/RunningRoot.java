package org.wilcoss.custody.ledger.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree whose leaves come one by one (RFC 9162, section 2.1.2); keeps one hash for each bit of the size. */
public final class RunningRoot {
    private final Deque<Hash> stack = new ArrayDeque<>();
    private long size;

    public void add(Hash leaf) {
        Hash merged = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            merged = Hash.node(stack.pop(), merged);
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
}
