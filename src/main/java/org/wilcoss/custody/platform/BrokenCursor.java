package org.wilcoss.custody.platform;

/** The cursor is not one that this list gave out. */
public final class BrokenCursor extends Refusal {
    private static final long serialVersionUID = 1L;

    public BrokenCursor() {
        super(ProblemType.MALFORMED_REQUEST, "broken_cursor");
    }
}
