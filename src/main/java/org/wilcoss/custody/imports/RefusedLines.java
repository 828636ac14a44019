package org.wilcoss.custody.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes refused lines as CSV in UTF-8 with a byte-order mark, in which no spreadsheet finds a formula. */
public final class RefusedLines implements Closeable {
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final CsvWriter csv;

    private RefusedLines(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord("line", "code", "reason");
    }

    /** Starts a file, or starts it anew. */
    public static RefusedLines to(Path file) throws IOException {
        return new RefusedLines(Files.newOutputStream(file));
    }

    /** Starts writing to a stream, which is closed with this. */
    public static RefusedLines to(OutputStream out) throws IOException {
        return new RefusedLines(out);
    }

    public void write(RefusedLine line) {
        csv.writeRecord(
                Long.toString(line.line()),
                harmless(Objects.requireNonNullElse(line.code(), "")),
                harmless(line.reason()));
    }

    /** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
