package org.wilcoss.custody.commands;

/** A command was refused and changed nothing. The message is one sentence for the console. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefused(String message) {
        super(message, null, false, false);
    }
}
