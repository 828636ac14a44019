package org.wilcoss.custody.credentials;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Nobody overrides what is asked of themselves. */
public final class SelfOverride extends Refusal {
    private static final long serialVersionUID = 1L;

    SelfOverride() {
        super(ProblemType.RULE_REFUSED, "self_override");
    }
}
