package org.wilcoss.custody.commands;

import java.io.Closeable;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.imports.ImportListener;
import org.wilcoss.custody.imports.Recognised;
import org.wilcoss.custody.imports.RefusedLine;
import org.wilcoss.custody.imports.RefusedLines;
import org.wilcoss.custody.imports.Tally;

/** Says on the console how an import goes: a bar if somebody looks on, and refused lines as they are met. */
final class ImportReport implements ImportListener, Closeable {
    private static final int WIDTH = 40;

    private final PrintStream console;
    private final @Nullable RefusedLines file;
    private final boolean watched;
    private long total = 1;

    ImportReport(Surroundings surroundings, @Nullable Path refused) throws IOException {
        console = surroundings.remarks();
        file = refused == null ? null : RefusedLines.to(refused);
        watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    @Override
    public void recognised(Recognised recognised) {
        total = Math.max(1, recognised.lines());
        console.printf("%s file in %s.%n", recognised.format().words(), recognised.encoding());
        console.printf("Columns read: %s.%n", String.join("; ", recognised.used()));
        if (!recognised.unused().isEmpty()) {
            console.printf("Columns left aside: %s.%n", String.join("; ", recognised.unused()));
        }
    }

    @Override
    public void done(long lastLine, Tally tally, List<RefusedLine> refused) {
        if (file != null) {
            refused.forEach(file::write);
        } else {
            clear();
            refused.forEach(each -> console.printf("Line %d %s%n", each.line(), each.reason()));
        }
        if (watched) {
            var full = (int) Math.min(WIDTH, WIDTH * lastLine / total);
            console.printf(
                    "\r[%s%s] %3d %%",
                    "#".repeat(full), " ".repeat(WIDTH - full), Math.min(100, 100 * lastLine / total));
            console.flush();
        }
    }

    /** Takes the bar away. */
    void end() {
        clear();
        console.flush();
    }

    private void clear() {
        if (watched) {
            console.print("\r" + " ".repeat(WIDTH + 8) + "\r");
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
