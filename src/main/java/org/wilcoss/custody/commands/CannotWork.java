package org.wilcoss.custody.commands;

/** The program cannot work with these settings. The message is one sentence with the remedy, fit to be printed. */
final class CannotWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotWork(String message) {
        super(message, null, false, false);
    }
}
