package org.wilcoss.custody.platform.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More body came than may come. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 10;

    /** Whether this is why reading a body failed. */
    static boolean causes(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
