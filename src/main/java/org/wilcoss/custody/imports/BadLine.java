package org.wilcoss.custody.imports;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** A line cannot become a kit. */
final class BadLine extends Refusal {
    private static final long serialVersionUID = 1L;

    BadLine(String messageKey, Object... arguments) {
        super(ProblemType.FILE_REFUSED, messageKey, arguments);
    }
}
