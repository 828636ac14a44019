package org.wilcoss.custody.receipts;

/** A receipt's file does not prove what it says. The message names the first thing that is wrong, as a sentence. */
public final class WrongReceipt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongReceipt(String message) {
        super(message, null, false, false);
    }
}
