package org.wilcoss.custody.sample.web;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The sample club is entered from the machine it runs on. */
final class NotFromHere extends Refusal {
    private static final long serialVersionUID = 1L;

    NotFromHere(int port) {
        super(ProblemType.NOT_FROM_HERE, "not_from_here", String.valueOf(port));
    }
}
