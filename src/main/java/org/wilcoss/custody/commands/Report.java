package org.wilcoss.custody.commands;

import org.wilcoss.custody.archive.Loaded;
import org.wilcoss.custody.archive.Sizes;
import org.wilcoss.custody.archive.Written;

/** What a command says of an archive. */
final class Report {
    private Report() {}

    static void written(ModulesCommand command, Written written) {
        command.remark("%s holds %d rows of %d tables (%s). Its SHA-256:"
                .formatted(written.file(), written.rows(), written.tables(), Sizes.of(written.bytes())));
        command.result(written.sha256());
    }

    static void loaded(ModulesCommand command, Loaded loaded) {
        command.remark("Loaded %d rows of %d tables, as version %s had written them at %s."
                .formatted(loaded.rows(), loaded.tables(), loaded.program(), loaded.writtenAt()));
        loaded.strangers()
                .forEach(table -> command.remark(
                        "The table %s is none of this program's and was left out; it is in the archive as tables/%s.csv."
                                .formatted(table, table)));
    }
}
