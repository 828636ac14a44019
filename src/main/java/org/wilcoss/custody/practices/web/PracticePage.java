package org.wilcoss.custody.practices.web;

import java.util.List;
import org.wilcoss.custody.practices.DrawRow;
import org.wilcoss.custody.practices.PracticeDraws;
import org.wilcoss.custody.practices.PracticeRow;

/**
 * One practice.
 *
 * @param trouble why it could not be closed, or empty
 * @param warnings what its lead should look after, for those who may know
 */
public record PracticePage(PracticeDraws sheet, String trouble, List<String> warnings) {
    public PracticePage {
        warnings = List.copyOf(warnings);
    }

    public PracticeRow practice() {
        return sheet.practice();
    }

    public List<DrawRow> out() {
        return sheet.out();
    }

    /** The draws that have ended. */
    public List<DrawRow> ended() {
        return sheet.draws().stream().filter(draw -> !draw.stillOut()).toList();
    }
}
