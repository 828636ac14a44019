package org.wilcoss.custody.reports;

import org.jspecify.annotations.Nullable;

/**
 * Which of the kits that are out the board is to show; null asks nothing.
 *
 * @param q part of the code, of the holder's or of the athlete's name, in any case
 * @param overdue only those
 * @param after the cursor of the page before
 */
public record BoardFilter(
        @Nullable String q, boolean overdue, @Nullable String after) {
    public static final BoardFilter ALL = new BoardFilter(null, false, null);
}
