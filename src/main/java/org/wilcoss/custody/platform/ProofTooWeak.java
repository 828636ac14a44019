package org.wilcoss.custody.platform;

/** The role would do; the sign-in is too old, or the token was not given this. */
public final class ProofTooWeak extends Refusal {
    private static final long serialVersionUID = 1L;

    private final String challenge;

    private ProofTooWeak(ProblemType type, String messageKey, String challenge, Object... arguments) {
        super(type, messageKey, arguments);
        this.challenge = challenge;
    }

    static ProofTooWeak tooOld() {
        return new ProofTooWeak(
                ProblemType.SIGN_IN_AGAIN,
                "sign_in_again",
                "error=\"insufficient_user_authentication\", max_age=\"%d\"".formatted(Proof.FRESH.toSeconds()));
    }

    static ProofTooWeak notByToken() {
        return new ProofTooWeak(ProblemType.NOT_BY_TOKEN, "not_by_token", "error=\"insufficient_scope\"");
    }

    static ProofTooWeak lacks(Scope scope) {
        String name = Labels.of(scope);
        return new ProofTooWeak(
                ProblemType.NOT_BY_TOKEN,
                "token_lacks_scope",
                "error=\"insufficient_scope\", scope=\"%s\"".formatted(name),
                name);
    }

    /** What {@code WWW-Authenticate} says (RFC 6750, section 3; RFC 9470, section 3). */
    public String challenge() {
        return "Bearer " + challenge;
    }
}
