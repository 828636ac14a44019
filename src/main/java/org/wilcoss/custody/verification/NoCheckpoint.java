package org.wilcoss.custody.verification;

/** A text holds no checkpoint, or one that is damaged. */
public final class NoCheckpoint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoCheckpoint() {
        super(
                "There is no whole checkpoint in that text: its name, size, root, an empty line and a signature.",
                null,
                false,
                false);
    }
}
