package org.wilcoss.custody.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the club is backed up by night.
 *
 * @param folder where the files go
 * @param keep how many of them are kept
 * @param at when, on the club's clocks; null for never
 * @param passphrase what locks the keys that go with them; null if they go without
 */
record BackupSettings(
        Path folder,
        int keep,
        @Nullable LocalTime at,
        @Nullable Passphrase passphrase) {
    private static final int DEFAULT_KEEP = 14;
    private static final int DEFAULT_HOUR = 3;
    private static final int LAST_HOUR = 23;
    private static final String NEVER = "never";

    /**
     * Reads BACKUP_FOLDER, BACKUP_KEEP, BACKUP_HOUR and BACKUP_PASSPHRASE; a blank one takes its default.
     *
     * @throws WrongBackupSetting naming the one that is wrong
     */
    static BackupSettings from(Path home, Function<String, @Nullable String> environment) {
        String passphrase = environment.apply("BACKUP_PASSPHRASE");
        return new BackupSettings(
                folder(home, text(environment, "BACKUP_FOLDER")),
                keep(text(environment, "BACKUP_KEEP")),
                hour(text(environment, "BACKUP_HOUR")),
                passphrase == null || passphrase.isBlank() ? null : proved(passphrase));
    }

    private static Path folder(Path home, String text) {
        try {
            return (text.isEmpty() ? home.resolve("backups") : Path.of(text))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException wrong) {
            throw new WrongBackupSetting("BACKUP_FOLDER is not the name of a folder: set it to one.");
        }
    }

    private static int keep(String text) {
        int keep = text.isEmpty() ? DEFAULT_KEEP : number(text);
        if (keep < 1) {
            throw new WrongBackupSetting(
                    "BACKUP_KEEP is not a number from 1 on: set it to how many backups to keep, or leave it out for 14.");
        }
        return keep;
    }

    private static @Nullable LocalTime hour(String text) {
        if (text.equals(NEVER)) {
            return null;
        }
        int hour = text.isEmpty() ? DEFAULT_HOUR : number(text);
        if (hour < 0 || hour > LAST_HOUR) {
            throw new WrongBackupSetting(
                    "BACKUP_HOUR is neither an hour from 0 to 23 nor never: set it to one, or leave it out for 3.");
        }
        return LocalTime.of(hour, 0);
    }

    private static Passphrase proved(String text) {
        try {
            return new Passphrase(text).strongEnough();
        } catch (ArchiveRefused tooShort) {
            throw new WrongBackupSetting(
                    "BACKUP_PASSPHRASE is too short, since whoever has a backup may try as many as they like: set it to at least %d characters, or leave it out for backups without keys."
                            .formatted(Passphrase.SHORTEST));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            return -1;
        }
    }

    private static String text(Function<String, @Nullable String> environment, String name) {
        String text = environment.apply(name);
        return text == null ? "" : text.strip();
    }
}
