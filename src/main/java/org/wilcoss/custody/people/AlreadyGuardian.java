package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The user is a guardian of this athlete. */
public final class AlreadyGuardian extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyGuardian() {
        super(ProblemType.ALREADY_EXISTS, "already_guardian");
    }
}
