package org.wilcoss.custody.cases;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Somebody resolved the case before. */
public final class CaseResolved extends Refusal {
    private static final long serialVersionUID = 1L;

    CaseResolved(String kitCode) {
        super(ProblemType.RULE_REFUSED, "case_resolved", kitCode);
    }
}
