package org.wilcoss.custody.ledger.verify;

/** Something does not prove what it should; the message says what is wrong with it. */
public final class Unproven extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unproven(String message) {
        super(message);
    }
}
