package org.wilcoss.custody.commands;

import java.nio.file.Path;
import org.wilcoss.custody.archive.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "export-all",
        mixinStandardHelpOptions = true,
        description = "Writes the whole club as of this moment into one file, without its keys.",
        footer = {
            "",
            "The file is a ZIP of CSV files, checked by SHA-256 to the last bit. Only you can read it.",
            "Take the keys along apart from it: keys show, or the file keys.json. With keys: see backup.",
            "May run while the program serves.",
            "",
            "Example:",
            "  java -jar custody-manager.jar export-all club.zip"
        })
final class ExportAll extends ModulesCommand {
    @Parameters(paramLabel = "FILE", description = "A new file, such as club.zip.")
    private Path file = Path.of("");

    ExportAll(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        try (var bar = ProgressBar.on(surroundings())) {
            var written = modules.get(Exports.class).export(file, bar);
            bar.clear();
            Report.written(this, written);
        }
        return Exit.DONE;
    }
}
