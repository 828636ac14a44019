package org.wilcoss.custody.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.reports.Board;
import org.wilcoss.custody.reports.BoardFilter;

/**
 * What is out.
 *
 * @param backupLate whether to tell whoever can do something about it that the club was not backed up lately
 */
public record BoardPage(Board board, BoardFilter filter, boolean backupLate) {
    /** Whether some of what is out may be left out. */
    public boolean isFiltered() {
        return filter.overdue() || !query().isEmpty();
    }

    public String query() {
        return filter.q() == null ? "" : filter.q();
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = board.out().next();
        if (next == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        if (!query().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (filter.overdue()) {
            address.queryParam("overdue", "true");
        }
        return address.queryParam("after", next.encode())
                .encode()
                .buildAndExpand(query())
                .toUriString();
    }
}
