package org.wilcoss.custody.papers.web;

import org.wilcoss.custody.papers.Paper;
import org.wilcoss.custody.papers.PaperSize;
import org.wilcoss.custody.platform.Labels;

/**
 * A paper on a page.
 *
 * @param path of the page
 * @param back where it leads back to, and what that is called
 * @param mailable whether it can be mailed
 * @param mailed whether somebody just asked for that
 */
public record PaperPage(Paper paper, String path, String back, String backName, boolean mailable, boolean mailed) {
    PaperPage(Paper paper, String path, String back, String backName) {
        this(paper, path, back, backName, false, false);
    }

    PaperPage mailable(boolean asked) {
        return new PaperPage(paper, path, back, backName, true, asked);
    }

    /** The file's path. */
    public String file() {
        return path + ".pdf?size=" + Labels.of(paper.look().size());
    }

    /** The other size, in which it is to be had too. */
    public PaperSize otherSize() {
        return paper.look().size() == PaperSize.A4 ? PaperSize.LETTER : PaperSize.A4;
    }

    public String inOtherSize() {
        return path + "?size=" + Labels.of(otherSize());
    }
}
