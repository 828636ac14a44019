package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data of the embedded server: made whole or not at all, and only touched by its own major version. */
final class DataFolder {
    private DataFolder() {}

    static void prepare(HomeFolder home, Programs programs, Passwords passwords) {
        try {
            if (Files.exists(home.data())) {
                proveVersion(home.data(), programs.majorVersion());
            } else {
                make(home, programs, passwords);
            }
        } catch (IOException failure) {
            throw home.unwritable(failure);
        }
    }

    private static void proveVersion(Path data, int programs) throws IOException {
        var file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable(
                    "The folder %s is not PostgreSQL's: move it away, or name another folder with CUSTODY_HOME."
                            .formatted(data));
        }
        var version = Files.readString(file).strip();
        if (!version.equals(String.valueOf(programs))) {
            throw new DatabaseUnavailable(
                    "The data in %s is of PostgreSQL %s, but this program brings version %d: run the program version that wrote it, dump the data there and load it here."
                            .formatted(data, version, programs));
        }
    }

    private static void make(HomeFolder home, Programs programs, Passwords passwords) throws IOException {
        var unfinished = home.path().resolve("data.unfinished");
        var password = home.path().resolve("password.initdb");
        HomeFolder.delete(unfinished);
        Files.deleteIfExists(password);
        Passwords.writeSecret(password, passwords.superuser() + "\n");
        try {
            var failure = programs.failure(initdb(unfinished, password));
            if (!failure.isEmpty()) {
                throw new DatabaseUnavailable(
                        "PostgreSQL's initdb could not make its data in %s: %s.".formatted(home.path(), failure));
            }
        } finally {
            Files.delete(password);
        }
        home.publish(unfinished, home.data());
    }

    private static List<String> initdb(Path data, Path password) {
        return List.of(
                "initdb",
                "--pgdata=" + data,
                "--username=" + Roles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }
}
