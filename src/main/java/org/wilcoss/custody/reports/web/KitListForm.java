package org.wilcoss.custody.reports.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitSort;
import org.wilcoss.custody.kits.KitStatus;

/** What is searched for in the list of kits. */
public record KitListForm(
        @Nullable @Size(max = 200) String q,
        @Nullable KitStatus status,
        @Nullable Boolean retired,
        @Nullable String after) {
    public String query() {
        return q == null ? "" : q.strip();
    }

    public boolean showsRetired() {
        return Boolean.TRUE.equals(retired);
    }

    KitFilter filter() {
        return new KitFilter(
                status, query().isEmpty() ? null : query(), null, null, null, null, null, showsRetired(), KitSort.CODE);
    }
}
