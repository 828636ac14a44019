package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The embedded server's random passwords, kept in one file that only its owner can read. */
record Passwords(String superuser, String owner, String program) {
    /** 192 random bits, in characters that need no quoting anywhere. */
    private static final int BYTES = 24;

    private static final int COUNT = 3;

    static Passwords in(HomeFolder home) {
        try {
            if (Files.exists(home.passwords())) {
                return read(home);
            }
            if (Files.exists(home.data())) {
                throw new DatabaseUnavailable(
                        "The file %s is missing, so nobody can log in to the data beside it: put it back from a backup."
                                .formatted(home.passwords()));
            }
            var made = new Passwords(random(), random(), random());
            made.write(home);
            return made;
        } catch (IOException failure) {
            throw home.unwritable(failure);
        }
    }

    private static Passwords read(HomeFolder home) throws IOException {
        var lines = Files.readAllLines(home.passwords());
        if (lines.size() != COUNT || lines.stream().anyMatch(String::isBlank)) {
            throw new DatabaseUnavailable(
                    "The file %s is damaged: put it back from a backup.".formatted(home.passwords()));
        }
        return new Passwords(lines.get(0), lines.get(1), lines.get(2));
    }

    private void write(HomeFolder home) throws IOException {
        var unfinished = home.path().resolve("passwords.unfinished");
        Files.deleteIfExists(unfinished);
        writeSecret(unfinished, String.join("\n", superuser, owner, program) + "\n");
        home.publish(unfinished, home.passwords());
    }

    /** Writes a new file that nobody else can read at any moment, and returns when it is on the disk. */
    static void writeSecret(Path file, String secret) throws IOException {
        var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, create, OwnerOnly.file())) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
