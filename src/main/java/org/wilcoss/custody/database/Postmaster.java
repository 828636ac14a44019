package org.wilcoss.custody.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server's process. While it is wanted it runs: if it dies it is started again on the same port. */
final class Postmaster {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Recovery after a crash reads the log since the last checkpoint; minutes are the worst case. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(10);

    /** How long the last backends of a killed server may take to notice. */
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(60);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final HomeFolder home;
    private final Programs programs;
    private volatile int port;
    private volatile Process process;
    private volatile boolean wanted = true;
    private volatile Runnable whenLost = () -> {};

    private Postmaster(HomeFolder home, Programs programs) {
        this.home = home;
        this.programs = programs;
        try {
            this.process = launched();
        } catch (IOException failure) {
            throw home.unwritable(failure);
        }
    }

    static Postmaster started(HomeFolder home, Programs programs) {
        var postmaster = new Postmaster(home, programs);
        Thread.ofPlatform().daemon().name("custody-postgresql").start(postmaster::supervise);
        return postmaster;
    }

    int port() {
        return port;
    }

    void whenLost(Runnable action) {
        whenLost = action;
    }

    /** Stops the server; what was committed is on the disk, with or without this. */
    void stop() {
        wanted = false;
        synchronized (this) {
            try {
                if (process.isAlive()) {
                    programs.failure(List.of("pg_ctl", "stop", "--mode=fast", "--no-wait", "--pgdata=" + home.data()));
                }
                if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException failure) {
                throw home.unwritable(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void supervise() {
        while (wanted) {
            var exit = process.onExit().join().exitValue();
            if (wanted) {
                LOG.warn("PostgreSQL on {} ended with status {} and is started again", home.data(), exit);
                restart();
            }
        }
    }

    private void restart() {
        synchronized (this) {
            try {
                whenLost.run();
                if (wanted) {
                    process = launched();
                    LOG.info("PostgreSQL on {} is back", home.data());
                }
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.error("PostgreSQL on {} cannot be started again yet", home.data(), failure);
            }
        }
        Patience.pause(BETWEEN_TRIES);
    }

    /** The port is chosen at the first start and kept for all later ones, since the pool knows it. */
    private Process launched() throws IOException {
        var patience = new Patience(LEFTOVER_LIMIT);
        while (true) {
            var log = ServerLog.since(home.freshLog());
            var candidate = port == 0 ? Loopback.freePort() : port;
            var started = programs.start(home.log().toFile(), ServerCommand.of(home.data(), candidate));
            if (ready(started)) {
                port = candidate;
                return started;
            }
            if (!mayPass(log.text()) || !wanted || !patience.left()) {
                throw new DatabaseUnavailable("PostgreSQL does not start on %s (%s): see %s."
                        .formatted(home.data(), Complaint.in(log.text()), home.log()));
            }
        }
    }

    private boolean ready(Process started) {
        var patience = new Patience(READY_LIMIT);
        while (started.isAlive() && patience.left()) {
            if (PidFile.in(home.data())
                    .filter(note -> note.pid() == started.pid() && note.ready())
                    .isPresent()) {
                return true;
            }
        }
        started.destroy();
        return false;
    }

    /** Whether what kept the server from starting passes: the last of a killed one, or a port just taken. */
    private static boolean mayPass(String log) {
        return Stream.of(
                        "pre-existing shared memory block", "postmaster.pid\" already exists", "Address already in use")
                .anyMatch(log::contains);
    }
}
