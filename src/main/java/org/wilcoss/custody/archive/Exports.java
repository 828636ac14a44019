package org.wilcoss.custody.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;

/** Writes the whole club into one file, without its keys. */
@Service
public class Exports {
    private final Database database;
    private final Ledger ledger;
    private final Clock clock;
    private final String program;

    Exports(Database database, Ledger ledger, Clock clock, @Value("${spring.application.version}") String program) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.program = program;
    }

    /**
     * Writes everything as of one moment. That it is done is in the ledger first, and so in the archive.
     *
     * @throws ArchiveRefused if there is such a file already, or it cannot be written
     */
    public Written export(Path file, Progress progress) {
        proveFree(file);
        ledger.record(Fact.ofProgram("archive.export", clock.instant()));
        return ArchiveFile.write(file, new ArchiveWriter(database, program, null, progress));
    }

    static void proveFree(Path file) {
        if (Files.exists(file)) {
            throw new ArchiveRefused(
                    "There is a file %s already; nothing was changed: name another, or move that one away."
                            .formatted(file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new ArchiveRefused(
                    "The folder of %s is not there, or cannot be written to; nothing was changed: make it, or name another."
                            .formatted(file));
        }
    }
}
