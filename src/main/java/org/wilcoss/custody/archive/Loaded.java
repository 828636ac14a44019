package org.wilcoss.custody.archive;

import java.time.Instant;
import java.util.List;

/**
 * What an import brought in.
 *
 * @param program the version of the program that had written the archive
 * @param writtenAt the moment that the database is as of
 * @param strangers tables that are none of this program's, and stayed behind
 */
public record Loaded(String program, Instant writtenAt, long rows, int tables, List<String> strangers) {
    public Loaded {
        strangers = List.copyOf(strangers);
    }
}
