package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Another user has this e-mail address. */
public final class EmailTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super(ProblemType.ALREADY_EXISTS, "email_taken");
    }
}
