package org.wilcoss.custody.practices;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The practice was closed before. */
public final class PracticeClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    PracticeClosed() {
        super(ProblemType.RULE_REFUSED, "practice_closed");
    }
}
