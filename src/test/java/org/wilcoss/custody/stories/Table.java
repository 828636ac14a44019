package org.wilcoss.custody.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a Markdown file as one, read row by row; and what its list says of the words used in their cells.
 *
 * @param columns the heads, without that of the rows' names
 * @param rows the cells of each row by column
 * @param words what {@code - **word**: meaning} says
 */
record Table(List<String> columns, Map<String, Map<String, String>> rows, Map<String, String> words) {
    private static final Pattern WORD = Pattern.compile("(?m)^- \\*\\*(.+?)\\*\\*: (.+)$");

    static Table read(String name) {
        return parse(text(name));
    }

    /** What stands under one heading. */
    static Table read(String name, String section) {
        String[] halves = text(name).split("(?m)^## " + Pattern.quote(section) + "$", 2);
        return parse(halves[1].split("(?m)^## ", 2)[0]);
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream("/stories/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Table parse(String text) {
        Map<String, String> words =
                WORD.matcher(text).results().collect(Collectors.toMap(word -> word.group(1), word -> word.group(2)));
        List<String> columns = new ArrayList<>();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : text.lines().filter(each -> each.startsWith("|")).toList()) {
            List<String> cells = cells(line);
            if (cells.getFirst().isEmpty()) {
                columns = cells.subList(1, cells.size());
            } else if (!cells.getFirst().startsWith("---")) {
                put(rows, columns, cells);
            }
        }
        return new Table(columns, rows, words);
    }

    private static void put(Map<String, Map<String, String>> rows, List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i < cells.size(); i++) {
            row.put(columns.get(i - 1), cells.get(i));
        }
        if (row.size() != columns.size() || rows.put(cells.getFirst(), row) != null) {
            throw new IllegalArgumentException("not one cell for each column, once: " + cells);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
