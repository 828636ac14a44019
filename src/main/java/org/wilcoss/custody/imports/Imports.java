package org.wilcoss.custody.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Secrets;
import org.wilcoss.custody.platform.Sentences;

/** Imports files: each line becomes a kit, or is refused by its number and a reason while the others load. */
@Service
public class Imports {
    private final Loader loader;
    private final Secrets secrets;
    private final Sentences sentences;
    private final TransactionOperations transaction;

    Imports(Loader loader, Secrets secrets, Sentences sentences, TransactionOperations transaction) {
        this.loader = loader;
        this.secrets = secrets;
        this.sentences = sentences;
        this.transaction = transaction;
    }

    /**
     * Imports a file, reading it twice in constant memory: once for its encoding, once for its lines. A few hundred
     * lines are one transaction; cut off between two of them it may be run again, from the start or from where it was,
     * and a kit that is in the catalogue as the file has it is left alone. People are never registered: who has a thing
     * becomes a case.
     *
     * @return what became of the lines, those before {@code file.after()} left out
     * @throws FileRefused if it cannot be told what the file is, or it lists people
     */
    public Tally run(Actor actor, ImportFile file, ImportListener listener) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        try {
            Survey survey = Survey.of(file.source());
            try (Table table = Table.open(file.source(), survey.encoding())) {
                Format format = FormatGuess.of(table.headings(), file.format());
                Columns columns = columns(format, table);
                listener.recognised(new Recognised(
                        format, survey.encoding().displayName(), columns.used(), columns.unused(), survey.lines()));
                return new Lines(actor, table, new AssetReader(format, columns, secrets), file, listener).all();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Proves that the file's headings are some that can be imported.
     *
     * @throws FileRefused if not
     */
    void recognise(ImportFile file) {
        try (Table table = Table.open(file.source(), Survey.of(file.source()).encoding())) {
            columns(FormatGuess.of(table.headings(), file.format()), table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Columns columns(Format format, Table table) {
        Columns columns = new Columns(format, table.headings());
        boolean coded = columns.has(Field.CODE);
        boolean described = columns.has(Field.NAME) || columns.has(Field.DESCRIPTION) || columns.has(Field.MODEL);
        boolean usable = switch (format) {
            case CUSTODY_MANAGER, SNIPE_IT -> coded && described;
            case SHELF, HOMEBOX -> described;
        };
        if (!usable) {
            throw new FileRefused("import_lacks_columns", format.words());
        }
        return columns;
    }

    /** One pass over the lines of one file. */
    private final class Lines {
        private final Actor actor;
        private final Table table;
        private final AssetReader reader;
        private final ImportFile file;
        private final ImportListener listener;
        private final SeenCodes seen = new SeenCodes();
        private Tally tally = Tally.NONE;

        Lines(Actor actor, Table table, AssetReader reader, ImportFile file, ImportListener listener) {
            this.actor = actor;
            this.table = table;
            this.reader = reader;
            this.file = file;
            this.listener = listener;
        }

        Tally all() {
            boolean more = true;
            while (more) {
                Chunk chunk = new Chunk(sentences);
                more = fill(chunk);
                settle(chunk);
            }
            return tally;
        }

        /** Reads lines until the chunk is full; false at the end of the file, or where the rest cannot be read. */
        private boolean fill(Chunk chunk) {
            try {
                while (!chunk.isFull()) {
                    if (!table.hasNext()) {
                        return false;
                    }
                    Line line = table.next();
                    if (!line.isBlank()) {
                        read(line, chunk);
                    }
                }
                return true;
            } catch (BadLine unreadable) {
                chunk.refuse(table.last() + 1, null, unreadable);
                return false;
            }
        }

        /** A line that was dealt with before is read again all the same, since a later one may repeat its code. */
        private void read(Line line, Chunk chunk) {
            boolean fresh = line.number() > file.after();
            try {
                Entry entry = reader.read(line);
                int earlier = seen.note(entry.code(), line.number());
                if (earlier != 0) {
                    throw new BadLine("line_repeats_code", entry.code(), earlier);
                }
                if (fresh) {
                    chunk.add(entry);
                }
            } catch (BadLine bad) {
                if (fresh) {
                    chunk.refuse(line.number(), reader.givenCode(line), bad);
                }
            }
        }

        private void settle(Chunk chunk) {
            if (chunk.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(_ -> {
                List<Entry> fresh = loader.sortOut(chunk.entries(), chunk);
                if (file.dryRun()) {
                    chunk.registered(fresh);
                } else {
                    loader.register(actor, fresh, chunk);
                }
                listener.done(table.last(), chunk.tally(), chunk.refused());
            });
            tally = tally.plus(chunk.tally());
        }
    }
}
