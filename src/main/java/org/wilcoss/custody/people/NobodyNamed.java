package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** It must be said on whose behalf this is done. */
public final class NobodyNamed extends Refusal {
    private static final long serialVersionUID = 1L;

    NobodyNamed() {
        super(ProblemType.RULE_REFUSED, "nobody_named");
    }
}
