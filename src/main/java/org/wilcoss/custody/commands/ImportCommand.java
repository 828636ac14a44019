package org.wilcoss.custody.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.imports.Format;
import org.wilcoss.custody.imports.ImportFile;
import org.wilcoss.custody.imports.Imports;
import org.wilcoss.custody.imports.Tally;
import org.wilcoss.custody.people.ActingUser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes kits of a CSV file: our own columns, or what Snipe-IT, Shelf or Homebox exports (docs/importing.md).",
        footer = {
            "",
            "A line that cannot be a kit is refused by its number and a reason, and the others load. Run again, it goes on",
            "where it was cut off, and changes nothing if it was not. People are never made accounts: whom a thing is",
            "checked out to becomes a case to resolve.",
            "",
            "Examples:",
            "  java -jar custody-manager.jar import assets.csv --dry-run",
            "  java -jar custody-manager.jar import assets.csv --as ann@example.org --refused refused.csv"
        })
final class ImportCommand extends ModulesCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The file, with headings in its first line.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            converter = FormatLabel.class,
            description = "custody-manager, snipe-it, shelf or homebox, if the headings do not tell.")
    private @Nullable Format format;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    private boolean dryRun;

    @Option(
            names = "--as",
            paramLabel = "EMAIL",
            description = "In whose name: an admin or armorer. Without it, the only admin.")
    private @Nullable String email;

    @Option(names = "--refused", paramLabel = "FILE", description = "Where refused lines go, instead of the console.")
    private @Nullable Path refused;

    ImportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void prove() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandRefused("The file cannot be read: name one that is there.");
        }
    }

    @Override
    int run(Modules modules) {
        var actor = modules.get(ActingUser.class).named(email == null ? null : email.strip());
        try (var report = new ImportReport(surroundings(), refused)) {
            var what = new ImportFile(() -> Files.newInputStream(file), format, dryRun, 0);
            var tally = modules.get(Imports.class).run(actor, what, report);
            report.end();
            result(summary(tally));
            return tally.refused() == 0 ? Exit.DONE : Exit.REFUSED;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String summary(Tally tally) {
        var words = dryRun
                ? "%,d lines: %,d would be new kits, %,d are here already, %,d would be refused, %,d cases would be opened."
                : "%,d lines: %,d new kits, %,d were here already, %,d refused, %,d cases opened.";
        return words.formatted(tally.lines(), tally.registered(), tally.unchanged(), tally.refused(), tally.cases());
    }
}
