package org.wilcoss.custody.imports;

import java.util.List;

/**
 * A line of a file, which may be written on several if a cell has breaks.
 *
 * @param number of the first of these in the file, from 1
 */
record Line(long number, List<String> cells) {
    Line {
        cells = List.copyOf(cells);
    }

    /** A cell without the space around it, and without the apostrophe that keeps spreadsheets from running it. */
    String cell(int at) {
        if (at >= cells.size()) {
            return "";
        }
        String text = cells.get(at).strip();
        return text.matches("(?s)'[=+\\-@].*") ? text.substring(1) : text;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Whether there is content beyond the last heading. */
    boolean isLongerThan(int columns) {
        return cells.size() > columns
                && !cells.subList(columns, cells.size()).stream().allMatch(String::isBlank);
    }
}
