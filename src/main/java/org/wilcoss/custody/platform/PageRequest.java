package org.wilcoss.custody.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for; controllers take it as a parameter.
 *
 * @param limit rows a page, 1 to 100
 * @param offset rows to skip, for small jumps
 * @param after the cursor of the page before
 * @param count whether the number of rows in all is wanted
 */
public record PageRequest(int limit, int offset, @Nullable String after, boolean count) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 100;

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, 0, null, false);
    }
}
