package org.wilcoss.custody.commands;

import java.nio.file.Path;
import org.wilcoss.custody.archive.ArchiveImport;
import org.wilcoss.custody.archive.Loaded;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.platform.KeyStore;
import picocli.CommandLine.Parameters;

/** A command that loads an archive into an empty database, and then looks into it as {@code check} does. */
abstract class LoadCommand extends ModulesCommand {
    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file = Path.of("");

    LoadCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    final void prepare() {
        var settings = DatabaseSettings.from(surroundings().environment());
        var store = new KeyStore(settings.home(), surroundings().environment().get("ENCRYPTION_KEY"));
        try (var bar = ProgressBar.on(surroundings());
                var archive = ArchiveImport.open(file, bar)) {
            bar.clear();
            var keys = prove(archive, store);
            try (var database = Database.open(settings)) {
                archive.proveFitFor(database);
                keys.run();
                Loaded loaded = archive.into(database, bar);
                bar.clear();
                Report.loaded(this, loaded);
            }
        }
    }

    /**
     * Makes sure of the keys, and changes nothing.
     *
     * @return what to do about them as soon as it is sure that the archive fits
     */
    abstract Runnable prove(ArchiveImport archive, KeyStore store);

    @Override
    final int run(Modules modules) {
        return Check.look(this, modules);
    }
}
