package org.wilcoss.custody.signin;

/** Somebody does not get in by a provider. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SignInTrouble trouble;

    public SignInRefused(SignInTrouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    public SignInTrouble trouble() {
        return trouble;
    }
}
