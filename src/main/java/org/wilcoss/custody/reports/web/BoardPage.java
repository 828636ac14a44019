package org.wilcoss.custody.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.reports.Board;
import org.wilcoss.custody.reports.BoardFilter;
import org.wilcoss.custody.reports.BoardView;

/**
 * What is not where it belongs.
 *
 * @param backupLate whether to tell whoever can do something about it that the club was not backed up lately
 */
public record BoardPage(Board board, BoardFilter filter, boolean backupLate) {
    /** Whether some of what there is may be left out. */
    public boolean isFiltered() {
        return !query().isEmpty();
    }

    public String query() {
        return filter.q() == null ? "" : filter.q();
    }

    /** The address of this view, unfiltered. */
    public String address() {
        return filter.view() == BoardView.OUT ? "/" : "/?show=" + Labels.of(filter.view());
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = board.rows().next();
        if (next == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("show", Labels.of(filter.view()));
        if (!query().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        return address.queryParam("after", next.encode())
                .encode()
                .buildAndExpand(query())
                .toUriString();
    }
}
