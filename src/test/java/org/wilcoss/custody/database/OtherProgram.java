package org.wilcoss.custody.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java process of its own on a folder, to be killed or to be in the way. */
final class OtherProgram implements AutoCloseable {
    private static final String STORED = "stored ";

    private final Process process;
    private final BufferedReader output;

    private OtherProgram(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static OtherProgram serving(Path home) throws IOException {
        return run(Serving.class, home);
    }

    static OtherProgram run(Class<?> main, Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                home.toString());
        return new OtherProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** The numbers of the rows it has been told are stored, up to a count. */
    List<String> stored(int count) {
        return stored().limit(count).toList();
    }

    /** As {@code kill -9}: it can do nothing about it. Returns what else it had been told is stored. */
    List<String> kill() {
        process.toHandle().destroyForcibly();
        return end();
    }

    /** What else it had stored when it ended by itself. */
    List<String> end() {
        process.onExit().join();
        return stored().toList();
    }

    private Stream<String> stored() {
        return output.lines().filter(line -> line.startsWith(STORED)).map(line -> line.substring(STORED.length()));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Opens the database and stores rows for ever, saying each when it has been acknowledged. */
    static final class Serving {
        private Serving() {}

        static void main(String[] arguments) throws Exception {
            try (var database = TestHome.open(Path.of(arguments[0]))) {
                while (true) {
                    IO.println("stored "
                            + Ask.text(database.pool(), "INSERT INTO shots (note) VALUES ('x') RETURNING id"));
                }
            }
        }
    }

    /** A command beside the server: stores one row. */
    static final class Joining {
        private Joining() {}

        static void main(String[] arguments) throws Exception {
            var settings = TestHome.settings(Path.of(arguments[0]));
            try (var database = Database.joining(settings, TestHome.MIGRATIONS)) {
                IO.println(STORED + Ask.text(database.pool(), "INSERT INTO shots (note) VALUES ('y') RETURNING id"));
            }
        }
    }
}
