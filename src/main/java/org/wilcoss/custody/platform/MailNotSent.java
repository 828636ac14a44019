package org.wilcoss.custody.platform;

/** A letter did not leave; the message says why in a few words, without address or secret. */
public final class MailNotSent extends Exception {
    private static final long serialVersionUID = 1L;

    private MailNotSent(String message) {
        super(message, null, false, false);
    }

    /** For want of better words the kind of the innermost failure: its own text may hold an address. */
    static MailNotSent because(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new MailNotSent(innermost.getClass().getSimpleName());
    }
}
