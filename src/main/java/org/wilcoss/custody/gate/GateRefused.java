package org.wilcoss.custody.gate;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The rules of the gate do not allow it. The sentence says which, and what would clear the way. */
public final class GateRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    GateRefused(String reason, Object... arguments) {
        super(ProblemType.RULE_REFUSED, reason, arguments);
    }
}
