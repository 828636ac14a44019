package org.wilcoss.custody.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Folders for embedded servers that share one unpacking of PostgreSQL's programs. */
final class TestHome {
    static final String MIGRATIONS = "classpath:db/testmigration";

    private static final List<Path> LINKS = new CopyOnWriteArrayList<>();

    private TestHome() {}

    /** Unlinks the shared programs, which JUnit would warn about when it deletes the folders. */
    static void forget() {
        LINKS.forEach(link -> link.toFile().delete());
        LINKS.clear();
    }

    static Path in(Path folder) {
        try {
            var home = Files.createDirectories(folder);
            var programs = programs();
            LINKS.add(Files.createSymbolicLink(home.resolve(programs.getFileName()), programs));
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static DatabaseSettings settings(Path home) {
        return DatabaseSettings.from(Map.of("CUSTODY_HOME", home.toString()));
    }

    static Database open(Path home) {
        var database = Database.open(settings(home), MIGRATIONS);
        database.migrate();
        return database;
    }

    private static synchronized Path programs() {
        var shared = HomeFolder.prepared(Path.of("target", "test-postgresql", "programs"));
        return Programs.unpacked(shared).folder();
    }
}
