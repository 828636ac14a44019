package org.wilcoss.custody.erasures;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The person cannot be erased as things stand. */
public final class ErasureRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ErasureRefused(ProblemType type, String messageKey) {
        super(type, messageKey);
    }

    static ErasureRefused own() {
        return new ErasureRefused(ProblemType.RULE_REFUSED, "own_erasure");
    }

    static ErasureRefused holdsKit() {
        return new ErasureRefused(ProblemType.RULE_REFUSED, "erasure_holds_kit");
    }

    static ErasureRefused lastAdmin() {
        return new ErasureRefused(ProblemType.RULE_REFUSED, "erasure_last_admin");
    }

    static ErasureRefused overtaken() {
        return new ErasureRefused(ProblemType.CHANGED_SINCE_READ, "erasure_overtaken");
    }
}
