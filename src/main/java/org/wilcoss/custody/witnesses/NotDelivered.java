package org.wilcoss.custody.witnesses;

/** A checkpoint did not reach its witness; the message says why in a few words, without address or secret. */
final class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    NotDelivered(String message) {
        super(message, null, false, false);
    }

    /** For want of better words the kind of the innermost failure: its own text may hold an address. */
    static NotDelivered because(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return new NotDelivered(innermost.getClass().getSimpleName());
    }
}
