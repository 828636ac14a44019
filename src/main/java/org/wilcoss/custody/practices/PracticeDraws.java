package org.wilcoss.custody.practices;

import java.util.List;

/** A practice with what was drawn for it, in order. */
public record PracticeDraws(PracticeRow practice, List<DrawRow> draws) {
    public PracticeDraws {
        draws = List.copyOf(draws);
    }

    /** What stands in the way of closing it. */
    public List<DrawRow> out() {
        return draws.stream().filter(DrawRow::stillOut).toList();
    }
}
