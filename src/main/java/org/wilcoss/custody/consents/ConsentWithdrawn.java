package org.wilcoss.custody.consents;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The consent was withdrawn before. */
public final class ConsentWithdrawn extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsentWithdrawn() {
        super(ProblemType.RULE_REFUSED, "consent_withdrawn");
    }
}
