package org.wilcoss.custody.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;

/** A table that stands beside this class: lines of cells between semicolons, the first line names the columns. */
final class Table {
    private Table() {}

    static List<Row> read(String name) {
        List<String> lines = text(name).lines().toList();
        List<String> columns = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> new Row(named(columns, cells(line))))
                .toList();
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    /** A line, by column. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** The text, or null if the cell is empty or there is no such column. */
        @Nullable
        String find(String column) {
            String text = cells.get(column);
            return text == null || text.isEmpty() ? null : text;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        Discipline discipline() {
            return Labels.parse(Discipline.class, text("discipline"));
        }
    }
}
