package org.wilcoss.custody.signatures;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** An event cannot be accepted, or not so. */
public final class AcceptanceRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private AcceptanceRefused(String key, String kitCode) {
        super(ProblemType.RULE_REFUSED, key, kitCode);
    }

    static AcceptanceRefused twice(AcceptableEvent event) {
        return new AcceptanceRefused("accepted_before", event.kitCode());
    }

    static AcceptanceRefused noHandOver(AcceptableEvent event) {
        return new AcceptanceRefused("no_hand_over", event.kitCode());
    }

    static AcceptanceRefused inactive(AcceptableEvent event) {
        return new AcceptanceRefused("signer_inactive", event.kitCode());
    }

    static AcceptanceRefused otherHolder(AcceptableEvent event) {
        return new AcceptanceRefused("other_holder", event.kitCode());
    }
}
