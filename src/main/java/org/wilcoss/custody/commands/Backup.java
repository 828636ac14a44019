package org.wilcoss.custody.commands;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.archive.BackupFiles;
import org.wilcoss.custody.archive.Passphrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the whole club as of this moment into one file, with its keys under a passphrase.",
        footer = {
            "",
            "The passphrase is asked for, or read from BACKUP_PASSPHRASE. It locks the keys, and with them the",
            "serial numbers; all else in the file is readable, and only by you. May run while the program serves.",
            "",
            "Example:",
            "  java -jar custody-manager.jar backup /media/stick/club.zip"
        })
final class Backup extends ModulesCommand {
    @Parameters(paramLabel = "FILE", description = "A new file, such as club.zip.")
    private Path file = Path.of("");

    private @Nullable Passphrase passphrase;

    Backup(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void prove() {
        passphrase = new Passphrases(surroundings()).chosen();
    }

    @Override
    int run(Modules modules) {
        try (var bar = ProgressBar.on(surroundings())) {
            var written = modules.get(BackupFiles.class).backUp(file, Objects.requireNonNull(passphrase), bar);
            bar.clear();
            Report.written(this, written);
        }
        return Exit.DONE;
    }
}
