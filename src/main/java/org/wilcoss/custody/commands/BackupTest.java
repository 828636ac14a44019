package org.wilcoss.custody.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.wilcoss.custody.archive.ArchiveImport;
import org.wilcoss.custody.archive.ArchiveRefused;
import org.wilcoss.custody.archive.BackupFiles;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup-test",
        mixinStandardHelpOptions = true,
        description = "Restores a backup into a database of its own, checks it, and throws that database away.",
        footer = {
            "",
            "Without a file it takes the newest backup. That it was tried is shown beside the backup. With",
            "BACKUP_PASSPHRASE it also opens the keys. Nothing of the club is changed.",
            "",
            "Example:",
            "  java -jar custody-manager.jar backup-test"
        })
final class BackupTest extends ModulesCommand {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The backup; the newest one if left out.")
    private @Nullable Path file;

    BackupTest(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        var files = modules.get(BackupFiles.class);
        var backup = file != null
                ? file
                : files.newest().orElseThrow(() -> new CommandRefused("There is no backup yet: make one by backup."));
        remark("Trying %s ...".formatted(backup));
        try {
            var exit = tried(backup);
            files.tested(backup, exit == Exit.DONE ? "" : "The check has findings.");
            return exit;
        } catch (ArchiveRefused refused) {
            if (Files.isReadable(backup)) {
                files.tested(backup, String.valueOf(refused.getMessage()));
            }
            throw refused;
        }
    }

    private int tried(Path backup) {
        var home = folder();
        try {
            load(backup, home);
            try (var trial = Modules.openIn(home, surroundings())) {
                return Check.look(this, trial);
            }
        } finally {
            delete(home);
        }
    }

    private void load(Path backup, Path home) {
        try (var bar = ProgressBar.on(surroundings());
                var archive = ArchiveImport.open(backup, bar);
                var database = Database.open(DatabaseSettings.from(Map.of("CUSTODY_HOME", home.toString())))) {
            var passphrases = new Passphrases(surroundings());
            if (archive.holdsKeys()
                    && passphrases.given()
                    && !archive.isReadBy(archive.keys(passphrases.known()).ring())) {
                throw new CommandRefused("The keys in the backup do not read its serial numbers.");
            }
            var loaded = archive.into(database, bar);
            bar.clear();
            Report.loaded(this, loaded);
        }
    }

    /** Beside the club's own data, where there is room for it. */
    private Path folder() {
        try {
            var home = DatabaseSettings.from(surroundings().environment()).home();
            return Files.createTempDirectory(Files.createDirectories(home), "trial-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
