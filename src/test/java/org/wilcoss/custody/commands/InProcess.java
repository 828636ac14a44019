package org.wilcoss.custody.commands;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.wilcoss.custody.CustodyManager;

/** A command line that ends before it opens anything; all that it prints. */
public final class InProcess {
    private InProcess() {}

    public static String run(Map<String, String> environment, String... line) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Program.commandLine(new Surroundings(CustodyManager.class, environment, stream, stream))
                .execute(line);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
