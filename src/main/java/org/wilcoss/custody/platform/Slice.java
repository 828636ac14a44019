package org.wilcoss.custody.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page starts, or null if this is the last
 * @param total rows in all, or null if it was not asked for
 */
public record Slice<T>(
        List<T> rows, @Nullable Cursor next, @Nullable Long total) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /** A list that has no more pages. */
    public static <T> Slice<T> of(List<T> rows) {
        return new Slice<>(rows, null, null);
    }

    /** Cuts a page out of rows that were read with one more than the limit, to learn whether there are more. */
    public static <T> Slice<T> cut(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return of(oneMore);
        }
        List<T> rows = oneMore.subList(0, limit);
        return new Slice<>(rows, cursor.apply(rows.getLast()), null);
    }

    public Slice<T> withTotal(long count) {
        return new Slice<>(rows, next, count);
    }
}
