package org.wilcoss.custody.commands;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.wilcoss.custody.archive.Progress;
import org.wilcoss.custody.archive.Sizes;

/** How far long work is, in one line that is written over and over; nothing where nobody looks on. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int CELLS = 30;

    private final PrintStream terminal;
    private final boolean watched;
    private long next = System.nanoTime();
    private int width;

    ProgressBar(PrintStream terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    static ProgressBar on(Surroundings surroundings) {
        var watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressBar(surroundings.remarks(), watched);
    }

    @Override
    public void at(String what, long done, long total) {
        if (watched && System.nanoTime() - next >= 0) {
            next = System.nanoTime() + INTERVAL.toNanos();
            show("%s %s %s".formatted(bar(done, total), what, done == 0 ? "" : Sizes.of(done)));
        }
    }

    /** How far work is that has no bytes to count. */
    void at(long done, long total) {
        if (watched && System.nanoTime() - next >= 0) {
            next = System.nanoTime() + INTERVAL.toNanos();
            show(bar(done, total));
        }
    }

    private static String bar(long done, long total) {
        if (total == 0) {
            return "...";
        }
        int full = (int) Math.min(CELLS, done * CELLS / total);
        return "[%s%s] %3d %%".formatted("#".repeat(full), ".".repeat(CELLS - full), done * 100 / total);
    }

    private void show(String line) {
        terminal.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
        terminal.flush();
        width = line.length();
    }

    /** Leaves the line empty for what is said next. */
    void clear() {
        if (width > 0) {
            show("");
            terminal.print('\r');
            terminal.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
