package org.wilcoss.custody.cases.web;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Slice;

/**
 * The cases that are open.
 *
 * @param troubleAt the case whose resolution was refused, or null
 * @param trouble why it was
 * @param entered what was entered there
 */
public record CasesPage(Slice<CaseRow> cases, @Nullable Integer troubleAt, String trouble, String entered) {
    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = cases.next();
        return next == null ? null : "/cases?after=" + next.encode();
    }

    public boolean isTroubleAt(CaseRow row) {
        return troubleAt != null && troubleAt == row.id();
    }
}
