package org.wilcoss.custody.reports;

import org.jspecify.annotations.Nullable;

/**
 * What the board is to show; null asks nothing.
 *
 * @param q part of the code, of the name of who has it or asks for it, or of the athlete's, in any case
 * @param after the cursor of the page before
 */
public record BoardFilter(
        BoardView view, @Nullable String q, @Nullable String after) {
    public static final BoardFilter ALL = new BoardFilter(BoardView.OUT, null, null);
}
