package org.wilcoss.custody.custody;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Rule 6: a kit leaves the premises only on an approval by somebody else, and there is none that counts. */
public final class OffSiteNotApproved extends Refusal {
    private static final long serialVersionUID = 1L;

    OffSiteNotApproved(String reason) {
        super(ProblemType.RULE_REFUSED, reason);
    }
}
