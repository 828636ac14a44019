package org.wilcoss.custody.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.schema.ProposedMigration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Compares the entities with the migrated schema, and writes the next migration for review.",
        footer = {
            "",
            "Run it in a checkout, on a database to which every migration was applied; it changes nothing there.",
            "What it cannot decide stands in the file as a comment: columns dropped, renamed or of another type,",
            "NOT NULL where there are rows, labels removed. Nothing to change: it says so and writes nothing.",
            "",
            "Example:",
            "  java -jar target/custody-manager.jar migration new \"kits have a colour\""
        })
final class MigrationNew implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "MESSAGE", description = "Why the schema changes: the first line of the file.")
    private String message = "";

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "src/main/resources/db/migration",
            description = "Where the migrations are. Default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("");

    MigrationNew(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Quiet.console(surroundings);
        prove();
        try (var database = Database.joining(DatabaseSettings.from(surroundings.environment()))) {
            var pending = database.pending();
            if (!pending.isEmpty()) {
                throw new CommandRefused(
                        "The schema lacks %s: run the command migrate first.".formatted(String.join(", ", pending)));
            }
            var proposed =
                    ProposedMigration.forEntitiesIn(surroundings.application().getPackageName(), database.pool());
            surroundings.results().println(proposed.map(this::written).orElse("Nothing to change."));
            surroundings.results().flush();
        }
        return Exit.DONE;
    }

    private void prove() {
        if (message.replaceAll("[^a-zA-Z0-9]", "").isEmpty() || message.contains("\n")) {
            throw new CommandRefused(
                    "The message has no words for the file's name: say in one line why the schema changes.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused(
                    "There is no folder %s: run this in a checkout, or name the folder with --to.".formatted(folder));
        }
    }

    private String written(ProposedMigration proposed) {
        try {
            return proposed.write(folder, message, Clock.systemUTC().instant()).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
