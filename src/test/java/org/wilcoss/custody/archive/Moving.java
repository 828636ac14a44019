package org.wilcoss.custody.archive;

import java.nio.file.Path;
import java.util.Map;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.DatabaseSettings;

/** The two directions, as tests need them. */
final class Moving {
    private Moving() {}

    static Database open(Map<String, String> environment) {
        return Database.open(DatabaseSettings.from(environment));
    }

    static Written export(Database database, Path file) {
        return ArchiveFile.write(file, new ArchiveWriter(database, "0.0.0-test", null, Progress.UNHEARD));
    }

    static Loaded load(Path file, Database database) {
        try (var archive = ArchiveImport.open(file, Progress.UNHEARD)) {
            return archive.into(database, Progress.UNHEARD);
        }
    }
}
