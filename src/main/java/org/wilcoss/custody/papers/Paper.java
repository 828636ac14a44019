package org.wilcoss.custody.papers;

/** A paper, as its template shows it on a page and in a file. */
public sealed interface Paper permits EventPaper, PracticePaper, CarryPaper {
    Look look();

    /** What it is: a heading. */
    String title();

    /** What to call its file, as far as all file systems take it, without the ending. */
    String fileName();
}
