package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The club would be left without an active admin. */
public final class LastAdmin extends Refusal {
    private static final long serialVersionUID = 1L;

    LastAdmin() {
        super(ProblemType.RULE_REFUSED, "last_admin");
    }
}
