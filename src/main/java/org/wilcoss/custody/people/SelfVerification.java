package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Nobody vouches for their own age. */
public final class SelfVerification extends Refusal {
    private static final long serialVersionUID = 1L;

    SelfVerification() {
        super(ProblemType.RULE_REFUSED, "self_verification");
    }
}
