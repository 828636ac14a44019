package org.wilcoss.custody.commands;

import org.wilcoss.custody.archive.ArchiveImport;
import org.wilcoss.custody.platform.KeyStore;
import picocli.CommandLine.Command;

@Command(
        name = "import-all",
        mixinStandardHelpOptions = true,
        description = "Loads a file of export-all into an empty database, and checks it.",
        footer = {
            "",
            "A damaged file, one of a later version, or a database that holds a club is refused, and nothing",
            "changes. The file of an older version, or from another PostgreSQL, is welcome. Everybody has to",
            "sign in again. Bring the club's keys.json and ledger-key.json along apart from the file.",
            "",
            "Examples:",
            "  CUSTODY_HOME=/srv/custody java -jar custody-manager.jar import-all club.zip",
            "  DATABASE_URL=postgresql://custody@db.example.org/custody \\",
            "    java -jar custody-manager.jar import-all club.zip"
        })
final class ImportAll extends LoadCommand {
    ImportAll(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Runnable prove(ArchiveImport archive, KeyStore store) {
        var ring = store.find();
        if (ring.isPresent() && !archive.isReadBy(ring.get())) {
            throw new CommandRefused(
                    "The keys here are not the ones of the club in this archive; nothing was changed: put the club's keys.json into CUSTODY_HOME, or set ENCRYPTION_KEY to its keys.");
        }
        if (ring.isEmpty() && archive.needsKeys()) {
            return () -> remark(
                    "The serial numbers are encrypted, and the keys are not here: before you serve the club, put its keys.json and ledger-key.json into CUSTODY_HOME, or set ENCRYPTION_KEY and LEDGER_KEY.");
        }
        return () -> {};
    }
}
