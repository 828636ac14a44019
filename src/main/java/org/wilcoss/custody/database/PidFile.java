package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own note of the running server, {@code postmaster.pid}: one fact a line (its source, pidfile.h). */
record PidFile(Path file, List<String> lines) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The note, or nothing while there is none or it is being written. */
    static Optional<PidFile> in(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file);
            return lines.isEmpty() || !isNumber(lines.get(PID))
                    ? Optional.empty()
                    : Optional.of(new PidFile(file, lines));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The file %s cannot be read: make it readable for this user.".formatted(file), failure);
        }
    }

    long pid() {
        return Math.abs(Long.parseLong(lines.get(PID).strip()));
    }

    boolean ready() {
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    }

    Optional<Integer> port() {
        return lines.size() > PORT && isNumber(lines.get(PORT))
                ? Optional.of(Integer.valueOf(lines.get(PORT).strip()))
                : Optional.empty();
    }

    /**
     * Names this program as the server, which PostgreSQL takes as "not running" when we start it, while it still
     * checks the shared memory that the note names. Deleting the note would lose that check.
     */
    void disown() throws IOException {
        var rewritten = new ArrayList<>(lines);
        rewritten.set(PID, String.valueOf(ProcessHandle.current().pid()));
        var unfinished = file.resolveSibling("postmaster.pid.new");
        Passwords.writeSecret(unfinished, String.join("\n", rewritten) + "\n");
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isNumber(String line) {
        return line.strip().matches("-?\\d{1,9}");
    }
}
