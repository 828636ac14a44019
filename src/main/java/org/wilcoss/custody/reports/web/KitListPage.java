package org.wilcoss.custody.reports.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Slice;

/** The kits that a search found. */
public record KitListPage(KitListForm form, Slice<KitRow> kits) {
    /** How many were found, on all pages together. */
    public long total() {
        return Objects.requireNonNullElse(kits.total(), 0L);
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = kits.next();
        if (next == null) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/kits");
        if (!form.query().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (form.status() != null) {
            address.queryParam("status", Labels.of(form.status()));
        }
        if (form.showsRetired()) {
            address.queryParam("retired", "true");
        }
        return address.queryParam("after", next.encode())
                .encode()
                .buildAndExpand(form.query())
                .toUriString();
    }
}
