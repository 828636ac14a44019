package org.wilcoss.custody.archive;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Backups by hand: into a file that the operator names, and trials of one. */
@Service
public class BackupFiles {
    private final Backups backups;
    private final BackupRecords records;
    private final BackupQueries queries;

    BackupFiles(Backups backups, BackupRecords records, BackupQueries queries) {
        this.backups = backups;
        this.records = records;
        this.queries = queries;
    }

    /**
     * Writes everything as of one moment, with the keys under the passphrase.
     *
     * @throws ArchiveRefused if there is such a file, another backup is under way, or it cannot be written
     */
    public Written backUp(Path file, Passphrase passphrase, Progress progress) {
        Path place = file.toAbsolutePath().normalize();
        Exports.proveFree(place);
        int id = backups.order(place)
                .orElseThrow(() -> new ArchiveRefused(
                        "Another backup is under way; nothing was written: try again when it is finished."));
        return backups.perform(id, passphrase.strongEnough(), progress);
    }

    /** The file of the newest backup that is complete and still there. */
    public Optional<Path> newest() {
        return queries.lastGood().map(backup -> Path.of(backup.file()));
    }

    /**
     * Notes how a trial of a file went.
     *
     * @param failure in words; empty if it went well
     * @return false if the file is not on record as a backup
     */
    public boolean tested(Path file, String failure) {
        Path place = file.toAbsolutePath().normalize();
        return records.tested(place, Seal.fingerprint(place), failure);
    }
}
