package org.wilcoss.custody.reports;

import org.wilcoss.custody.platform.Slice;

/** What is out, the most overdue first, and how many kits there are of each status. */
public record Board(Counts counts, Slice<BoardRow> out) {
    /**
     * How many kits in use the actor may see.
     *
     * @param matching how many the filter finds, on all pages together
     */
    public record Counts(int available, int out, int overdue, int maintenance, int lost, int matching) {
        public int all() {
            return available + out + maintenance + lost;
        }
    }
}
