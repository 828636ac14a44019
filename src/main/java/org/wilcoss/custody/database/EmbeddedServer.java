package org.wilcoss.custody.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in a folder of ours (ADR 0002). Either this program runs it and holds the folder's lock, or it is a guest
 * of the program that does.
 */
final class EmbeddedServer implements AutoCloseable {
    /** A first start unpacks and makes a database, which takes seconds. */
    private static final Duration GUEST_LIMIT = Duration.ofSeconds(60);

    private final HomeFolder home;
    private final Logins logins;
    private final @Nullable Running running;
    private boolean closed;

    private EmbeddedServer(HomeFolder home, Logins logins, @Nullable Running running) {
        this.home = home;
        this.logins = logins;
        this.running = running;
    }

    /** Starts the server, alone on the folder. */
    static EmbeddedServer start(Path folder) {
        var home = HomeFolder.prepared(folder);
        var lock = HomeLock.tried(home);
        if (lock == null) {
            throw HomeLock.refused(home);
        }
        return start(home, lock);
    }

    /** Starts the server until this program ends, or is a guest of the one that runs. */
    static EmbeddedServer join(Path folder) {
        var home = HomeFolder.prepared(folder);
        var patience = new Patience(GUEST_LIMIT);
        do {
            var lock = HomeLock.tried(home);
            if (lock != null) {
                var server = start(home, lock);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            }
            var guest = guest(home);
            if (guest.isPresent()) {
                return guest.get();
            }
        } while (patience.left());
        throw HomeLock.refused(home);
    }

    private static Optional<EmbeddedServer> guest(HomeFolder home) {
        return PidFile.in(home.data())
                .filter(PidFile::ready)
                .flatMap(PidFile::port)
                .map(port -> Roles.logins(port, Passwords.in(home)))
                .filter(logins -> Connector.answers(logins.program()) && Connector.answers(logins.owner()))
                .map(logins -> new EmbeddedServer(home, logins, null));
    }

    static EmbeddedServer start(HomeFolder home, HomeLock lock) {
        try {
            Host.prove();
            var programs = Programs.unpacked(home);
            var passwords = Passwords.in(home);
            DataFolder.prepare(home, programs, passwords);
            new Orphan(home, programs, passwords).stop();
            return started(home, lock, programs, passwords);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedServer started(HomeFolder home, HomeLock lock, Programs programs, Passwords passwords) {
        var postmaster = Postmaster.started(home, programs);
        try {
            var logins = Roles.ensured(postmaster.port(), passwords);
            return new EmbeddedServer(home, logins, new Running(lock, postmaster));
        } catch (RuntimeException failure) {
            postmaster.stop();
            throw failure;
        }
    }

    Logins logins() {
        return logins;
    }

    /** What to do as soon as the server has died, before it is started again. */
    void whenLost(Runnable action) {
        if (running != null) {
            running.postmaster().whenLost(action);
        }
    }

    /** Stops the server if this program runs it, and lets the folder go. */
    @Override
    public synchronized void close() {
        if (running != null && !closed) {
            closed = true;
            running.postmaster().stop();
            running.lock().close();
        }
    }

    @Override
    public String toString() {
        return "the embedded PostgreSQL in " + home.path();
    }

    private record Running(HomeLock lock, Postmaster postmaster) {}
}
