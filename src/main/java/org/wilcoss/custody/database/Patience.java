package org.wilcoss.custody.database;

import java.time.Duration;

/** Waiting with an end: {@code while (!done && patience.left()) …}. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(20);

    private final long end;

    Patience(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Waits a moment; false once the limit has passed. */
    boolean left() {
        pause(STEP);
        return System.nanoTime() < end;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("The wait for PostgreSQL was interrupted: start again.", interrupted);
        }
    }
}
