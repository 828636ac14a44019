package org.wilcoss.custody.commands;

import org.wilcoss.custody.archive.ArchiveImport;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.platform.KeyStore;
import picocli.CommandLine.Command;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Loads a backup and its keys into an empty place, and checks it.",
        footer = {
            "",
            "The passphrase is asked for, or read from BACKUP_PASSPHRASE. With a wrong one, a damaged file, or a",
            "database that holds a club nothing changes. Everybody has to sign in again.",
            "",
            "Example:",
            "  CUSTODY_HOME=/srv/custody java -jar custody-manager.jar restore custody-2026-11-23-030000-000.zip"
        })
final class Restore extends LoadCommand {
    Restore(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Runnable prove(ArchiveImport archive, KeyStore store) {
        if (!archive.holdsKeys()) {
            throw new CommandRefused(
                    "This file holds no keys; nothing was changed: load it by import-all, with the club's keys.json and ledger-key.json in CUSTODY_HOME.");
        }
        var keys = archive.keys(new Passphrases(surroundings()).known());
        var home = DatabaseSettings.from(surroundings().environment()).home();
        var ring = store.find();
        if ((ring.isPresent() && !archive.isReadBy(ring.get())) || keys.hasOtherLedgerKey(home)) {
            throw new CommandRefused(
                    "There are other keys here already; nothing was changed: move keys.json and ledger-key.json out of CUSTODY_HOME, or unset ENCRYPTION_KEY.");
        }
        return () -> {
            if (ring.isEmpty()) {
                store.save(keys.ring());
            }
            keys.saveLedgerKey(home);
        };
    }
}
