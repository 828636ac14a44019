package org.wilcoss.custody.ledger;

/**
 * A perfect subtree.
 *
 * @param level the logarithm of its number of leaves; a leaf has level 0
 * @param index counted from the left among the subtrees of its level
 */
record Node(int level, long index) {}
