package org.wilcoss.custody.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.platform.KeyRing;

/** What backups are made of: the database, and the keys if there is a passphrase to lock them with. */
@Component
class BackupSource {
    private final Database database;
    private final ObjectProvider<KeyRing> keys;
    private final String program;

    BackupSource(
            Database database, ObjectProvider<KeyRing> keys, @Value("${spring.application.version}") String program) {
        this.database = database;
        this.keys = keys;
        this.program = program;
    }

    Written write(Path file, @Nullable Passphrase passphrase, Progress progress) {
        LockedKeys locked = passphrase == null ? null : LockedKeys.lock(keys.getObject(), passphrase);
        return ArchiveFile.write(file, new ArchiveWriter(database, program, locked, progress));
    }
}
