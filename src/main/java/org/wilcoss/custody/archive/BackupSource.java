package org.wilcoss.custody.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.ledger.LedgerKeys;
import org.wilcoss.custody.platform.KeyRing;

/** What backups are made of: the database, and the keys if there is a passphrase to lock them with. */
@Component
class BackupSource {
    private final Database database;
    private final ObjectProvider<KeyRing> ring;
    private final ObjectProvider<LedgerKeys> ledger;
    private final String program;

    BackupSource(
            Database database,
            ObjectProvider<KeyRing> ring,
            ObjectProvider<LedgerKeys> ledger,
            @Value("${spring.application.version}") String program) {
        this.database = database;
        this.ring = ring;
        this.ledger = ledger;
        this.program = program;
    }

    Written write(Path file, @Nullable Passphrase passphrase, Progress progress) {
        LockedKeys locked = passphrase == null ? null : LockedKeys.lock(keys(), passphrase);
        return ArchiveFile.write(file, new ArchiveWriter(database, program, locked, progress));
    }

    private ClubKeys keys() {
        return new ClubKeys(ring.getObject().toBase64(), ledger.getObject().toBase64());
    }
}
