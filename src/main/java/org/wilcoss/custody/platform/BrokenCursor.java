package org.wilcoss.custody.platform;

import org.jspecify.annotations.Nullable;

/** The cursor is not one that this list gave out. */
public final class BrokenCursor extends Refusal {
    private static final long serialVersionUID = 1L;

    BrokenCursor(@Nullable Throwable cause) {
        super(ProblemType.MALFORMED_REQUEST, "broken_cursor");
        if (cause != null) {
            initCause(cause);
        }
    }
}
