package org.wilcoss.custody.platform.web;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** A request that HTTP itself, or the state of the server, forbids to go on with. */
final class Rejected extends Refusal {
    private static final long serialVersionUID = 1L;

    Rejected(ProblemType type, String messageKey, Object... arguments) {
        super(type, messageKey, arguments);
    }
}
