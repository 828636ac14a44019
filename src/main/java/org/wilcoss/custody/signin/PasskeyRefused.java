package org.wilcoss.custody.signin;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** What a browser answered for a passkey does not count. Why exactly is for the ledger: the answer tells no stranger. */
public final class PasskeyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private PasskeyRefused(ProblemType type, String messageKey, String reason) {
        super(type, messageKey);
        this.reason = reason;
    }

    /** The challenge was answered before, is too old, or never was one. */
    public static PasskeyRefused lapsed() {
        return new PasskeyRefused(ProblemType.STALE_FORM, "passkey_lapsed", "challenge_lapsed");
    }

    /** What came is no answer of an authenticator at all. */
    public static PasskeyRefused unreadable() {
        return new PasskeyRefused(ProblemType.MALFORMED_REQUEST, "passkey_unreadable", "answer_unreadable");
    }

    static PasskeyRefused notAdded() {
        return new PasskeyRefused(ProblemType.RULE_REFUSED, "passkey_not_added", "answer_invalid");
    }

    static PasskeyRefused known() {
        return new PasskeyRefused(ProblemType.ALREADY_EXISTS, "passkey_known", "passkey_known");
    }

    /** @param reason why it signs nobody in: {@code unknown_passkey}, {@code answer_invalid}, {@code counter_went_back} */
    static PasskeyRefused unusable(String reason) {
        return new PasskeyRefused(ProblemType.NOT_FOUND, "passkey_unusable", reason);
    }

    /** Why, in a word or two, for the ledger. */
    public String reason() {
        return reason;
    }
}
