package org.wilcoss.custody.reports;

import org.wilcoss.custody.platform.Slice;

/**
 * What is not where it belongs, the most overdue first, and how many kits there are of each kind.
 *
 * @param changes the count of {@link ChangeQueries} when this was so
 */
public record Board(Counts counts, Slice<BoardRow> rows, long changes) {
    /**
     * How many kits in use the actor may see.
     *
     * @param gate how many somebody asks to take home
     * @param shown how many the view has
     * @param matching how many of them the filter finds, on all pages together
     */
    public record Counts(
            int available, int out, int overdue, int gate, int maintenance, int lost, int shown, int matching) {
        public int all() {
            return available + out + maintenance + lost;
        }
    }
}
