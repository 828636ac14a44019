package org.wilcoss.custody.commands;

import java.io.Console;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.wilcoss.custody.archive.Passphrase;

/** Where the passphrase of a backup comes from: {@code BACKUP_PASSPHRASE}, else whoever sits at the terminal. */
record Passphrases(Surroundings surroundings) {
    private static final String VARIABLE = "BACKUP_PASSPHRASE";

    boolean given() {
        return !surroundings.environment().getOrDefault(VARIABLE, "").isBlank();
    }

    /** One that opens a backup. */
    Passphrase known() {
        return given() ? variable() : asked(terminal(), "Passphrase of the backup: ");
    }

    /** One for a new backup, asked for twice. */
    Passphrase chosen() {
        if (given()) {
            return variable().strongEnough();
        }
        Console terminal = terminal();
        char[] first = terminal.readPassword("Passphrase for the backup's keys: ");
        char[] second = terminal.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new CommandRefused("The two are not the same; nothing was written: try again.");
        }
        return new Passphrase(CharBuffer.wrap(first)).strongEnough();
    }

    private Passphrase variable() {
        return new Passphrase(surroundings.environment().getOrDefault(VARIABLE, ""));
    }

    private static Passphrase asked(Console terminal, String question) {
        char[] answer = terminal.readPassword(question);
        return new Passphrase(answer == null ? "" : CharBuffer.wrap(answer));
    }

    private static Console terminal() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new CommandRefused(
                        "The keys in a backup are under a passphrase: set %s, or run this in a terminal to be asked for it."
                                .formatted(VARIABLE)));
    }
}
