package org.wilcoss.custody.imports;

import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param encoding the name of its character set
 * @param used the headings of the columns that are read
 * @param unused the headings of those that are not
 * @param lines how many lines of text there are, headings and breaks within cells included
 */
public record Recognised(Format format, String encoding, List<String> used, List<String> unused, long lines) {
    public Recognised {
        used = List.copyOf(used);
        unused = List.copyOf(unused);
    }
}
