package org.wilcoss.custody.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The folder {@code CUSTODY_HOME}: the embedded server's programs, data, passwords and log. */
record HomeFolder(Path path) {
    private static final long LARGEST_LOG_BYTES = 10_000_000;

    /** The folder, made if need be; refused if this user cannot write there or the data is another user's. */
    static HomeFolder prepared(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OwnerOnly.folder());
            }
            var home = new HomeFolder(path.toRealPath());
            home.proveOurs();
            return home;
        } catch (IOException failure) {
            throw unwritable(path, failure);
        }
    }

    private void proveOurs() throws IOException {
        var trial = Files.createTempFile(path, "trial", "", OwnerOnly.file());
        try {
            if (OwnerOnly.posix()
                    && Files.exists(data())
                    && !Files.getOwner(data()).equals(Files.getOwner(trial))) {
                throw new DatabaseUnavailable(
                        "The data in %s belongs to the user %s: run this program as that user, or name another folder with CUSTODY_HOME."
                                .formatted(path, Files.getOwner(data())));
            }
        } finally {
            Files.delete(trial);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** The log, owner-only since a failed statement is written there; the one before it is kept. */
    Path freshLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG_BYTES) {
            Files.move(log(), path.resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            Files.createFile(log(), OwnerOnly.file());
        }
        return log();
    }

    /** Puts a finished file or folder in its place, and returns when that survives a power cut. */
    void publish(Path finished, Path place) throws IOException {
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
        if (OwnerOnly.posix()) {
            try (var folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var found = Files.walk(tree)) {
            for (var each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    DatabaseUnavailable unwritable(IOException failure) {
        return unwritable(path, failure);
    }

    private static DatabaseUnavailable unwritable(Path path, IOException failure) {
        return new DatabaseUnavailable(
                "The folder %s cannot be used (%s): make it writable with free space, or name another one with CUSTODY_HOME."
                        .formatted(path, reason(failure)),
                failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return failure instanceof FileSystemException || failure.getMessage() == null
                ? failure.getClass().getSimpleName().replace("Exception", "")
                : failure.getMessage();
    }
}
