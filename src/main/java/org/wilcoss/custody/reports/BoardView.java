package org.wilcoss.custody.reports;

/** What the board shows: the kits that are not where they belong, each list for another question. */
public enum BoardView {
    /** Who has what. */
    OUT,
    /** What should be back. */
    OVERDUE,
    /** Who asked to take one home, and waits for a decision or the hand-over. */
    GATE,
    /** What is in the workshop, and why. */
    MAINTENANCE,
    /** What is lost, and who had it last. */
    LOST
}
