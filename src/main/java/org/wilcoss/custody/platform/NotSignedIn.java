package org.wilcoss.custody.platform;

/** Nobody is signed in, or the token is not one that counts. */
public final class NotSignedIn extends Refusal {
    private static final long serialVersionUID = 1L;

    private final boolean tokenSent;

    private NotSignedIn(String messageKey, boolean tokenSent) {
        super(ProblemType.NOT_SIGNED_IN, messageKey);
        this.tokenSent = tokenSent;
    }

    public static NotSignedIn withoutToken() {
        return new NotSignedIn("not_signed_in", false);
    }

    /** Unknown, expired, revoked, or of a user who is not active: the four are not told apart. */
    public static NotSignedIn withBadToken() {
        return new NotSignedIn("bad_token", true);
    }

    /** What {@code WWW-Authenticate} says (RFC 6750, section 3). */
    public String challenge() {
        return tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer";
    }
}
