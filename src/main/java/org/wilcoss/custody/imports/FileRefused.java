package org.wilcoss.custody.imports;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** A file as a whole cannot be imported. */
public final class FileRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    FileRefused(String messageKey, Object... arguments) {
        super(ProblemType.FILE_REFUSED, messageKey, arguments);
    }
}
