package org.wilcoss.custody.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/** A file as lines of cells, the headings first; one line at a time is in memory. */
final class Table implements AutoCloseable {
    /** The longest first line that is looked at for what separates its cells. */
    private static final int LONGEST_HEADING = 64 * 1024;

    private static final int LONGEST_CELL = 64 * 1024;
    private static final int LONGEST_LINE = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";

    /** Spreadsheets write and read this as a first line of its own. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> headings;
    private long last;

    private Table(CsvReader<CsvRecord> reader, boolean announced) {
        this.reader = reader;
        this.records = reader.iterator();
        if (announced) {
            records.next();
        }
        this.headings = hasNext() ? records.next().getFields() : List.of();
    }

    /** @throws FileRefused if there are no headings */
    static Table open(Source source, Charset encoding) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(source.open(), encoding), LONGEST_HEADING);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADING);
        char[] start = new char[LONGEST_HEADING];
        String first = firstLine(start, text.read(start));
        text.reset();
        var announced = ANNOUNCED.matcher(first);
        boolean isAnnounced = announced.matches();
        char separator = isAnnounced ? announced.group(1).charAt(0) : separator(first);
        Table table = headed(reader(separator).build(handler(), text), isAnnounced);
        if (table.headings.stream().allMatch(String::isBlank)) {
            table.close();
            throw new FileRefused("import_empty");
        }
        return table;
    }

    private static Table headed(CsvReader<CsvRecord> reader, boolean announced) throws IOException {
        try {
            return new Table(reader, announced);
        } catch (BadLine unreadable) {
            reader.close();
            throw new FileRefused("import_unreadable");
        }
    }

    List<String> headings() {
        return headings;
    }

    /** @throws BadLine if the rest of the file cannot be read */
    boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException unreadable) {
            throw new BadLine("line_unreadable");
        }
    }

    Line next() {
        CsvRecord record = records.next();
        last = record.getStartingLineNumber();
        return new Line(last, record.getFields());
    }

    /** The line read last. */
    long last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_LINE);
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(limits -> limits.maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_LINE));
    }

    private static String firstLine(char[] start, int count) {
        return new String(start, 0, Math.max(count, 0)).lines().findFirst().orElse("");
    }

    /** The separator that stands most often in the line, outside quotation marks; a comma if none does. */
    private static char separator(String line) {
        String bare = line.replaceAll("\"[^\"]*\"", "");
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        candidate -> bare.chars().filter(candidate::equals).count()))
                .filter(best -> bare.indexOf(best) >= 0)
                .orElse((int) ',')
                .intValue();
    }
}
