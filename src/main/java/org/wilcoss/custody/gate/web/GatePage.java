package org.wilcoss.custody.gate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.gate.ApprovalStatus;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Slice;

/** The requests that one may see: those that wait for somebody first. */
public record GatePage(Slice<ApprovalRow> requests) {
    /** Those that wait for a decision or the hand-over. */
    public List<ApprovalRow> waiting() {
        return requests.rows().stream().filter(GatePage::isOpen).toList();
    }

    public List<ApprovalRow> past() {
        return requests.rows().stream().filter(row -> !isOpen(row)).toList();
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = requests.next();
        return next == null ? null : "/gate?after=" + next.encode();
    }

    private static boolean isOpen(ApprovalRow row) {
        return row.status() == ApprovalStatus.PENDING || row.status() == ApprovalStatus.APPROVED;
    }
}
