package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that was left running on our folder by a program that was killed. */
final class Orphan {
    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    /** A server in crash recovery or shutdown answers nobody for a while. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HomeFolder home;
    private final Programs programs;
    private final Passwords passwords;

    Orphan(HomeFolder home, Programs programs, Passwords passwords) {
        this.home = home;
        this.programs = programs;
        this.passwords = passwords;
    }

    /** Stops it, if there is one. A process that is not proved to be ours is never signalled. */
    void stop() {
        var patience = new Patience(LIMIT);
        for (var note = PidFile.in(home.data()); note.isPresent(); note = PidFile.in(home.data())) {
            var process = ProcessHandle.of(note.get().pid());
            if (process.isEmpty() || ended(note.get(), process.get())) {
                return;
            }
            if (!patience.left()) {
                throw new DatabaseUnavailable(
                        "Process %d is a PostgreSQL on %s that does not answer: stop it, then start again."
                                .formatted(note.get().pid(), home.data()));
            }
        }
    }

    private boolean ended(PidFile note, ProcessHandle process) {
        try {
            if (isAnother(process, home.data())) {
                note.disown();
                return true;
            }
            var ours = note.port().filter(port -> Loopback.serves(port, passwords, home.data()));
            if (ours.isPresent()) {
                LOG.info("Stopping PostgreSQL {}, left on {} by a program that was killed", process.pid(), home.data());
                programs.failure(List.of("pg_ctl", "stop", "--mode=fast", "--pgdata=" + home.data()));
            }
            return !process.isAlive();
        } catch (IOException failure) {
            throw home.unwritable(failure);
        }
    }

    /** Whether the number in the note has meanwhile passed to a process that is no server on this folder. */
    private static boolean isAnother(ProcessHandle process, Path data) {
        var program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
        if (program.filter(name -> !name.startsWith("postgres")).isPresent()) {
            return true;
        }
        var arguments = process.info().arguments();
        return arguments.isPresent()
                && Arrays.stream(arguments.get()).noneMatch(each -> each.contains(data.toString()));
    }
}
