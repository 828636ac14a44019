package org.wilcoss.custody.ledger;

import java.util.ArrayList;
import java.util.List;

/** Which subtrees a proof consists of (RFC 6962, sections 2.1.1 and 2.1.2), in a proof's order: from the leaf up. */
final class ProofShape {
    private ProofShape() {}

    /** @param index less than {@code size} */
    static List<Range> inclusion(long index, long size) {
        List<Range> siblings = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = middle(from, to);
            if (index < middle) {
                siblings.add(new Range(middle, to));
                to = middle;
            } else {
                siblings.add(new Range(from, middle));
                from = middle;
            }
        }
        return siblings.reversed();
    }

    /** @param first size of the tree that is the beginning of the other, at most {@code second} */
    static List<Range> consistency(long first, long second) {
        if (first == 0) {
            return List.of();
        }
        List<Range> parts = new ArrayList<>();
        long from = 0;
        long to = second;
        while (first != to) {
            long middle = middle(from, to);
            if (first <= middle) {
                parts.add(new Range(middle, to));
                to = middle;
            } else {
                parts.add(new Range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            parts.add(new Range(from, to));
        }
        return parts.reversed();
    }

    /** Where a subtree of more than one leaf parts: its left side is perfect and as large as can be. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
