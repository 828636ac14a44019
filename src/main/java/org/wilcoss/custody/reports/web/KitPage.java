package org.wilcoss.custody.reports.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.reports.PartRow;
import org.wilcoss.custody.reports.TimelineRow;

/**
 * A kit, what can be done with it now, its parts and its history.
 *
 * @param receivers the likeliest people to take it, if it can be checked out
 * @param cases what somebody must resolve, for those who may
 * @param recorded the event that led here, to be told on top; null if none did
 */
public record KitPage(
        ScannedKit scanned,
        List<ReceiverRow> receivers,
        List<PartRow> parts,
        List<CaseRow> cases,
        Slice<TimelineRow> timeline,
        @Nullable TimelineRow recorded) {
    public KitPage {
        receivers = List.copyOf(receivers);
        parts = List.copyOf(parts);
        cases = List.copyOf(cases);
    }

    public KitRow kit() {
        return scanned.kit();
    }

    public boolean may(CustodyEventType type) {
        return scanned.actions().contains(type);
    }

    /** Whether somebody can ask to take it off the premises now. */
    public boolean mayBeAskedFor() {
        KitRow kit = kit();
        return switch (kit.status()) {
            case AVAILABLE, CHECKED_OUT -> kit.retiredAt() == null && kit.reservedUntil() == null && !kit.offSite();
            case MAINTENANCE, LOST -> false;
        };
    }

    /** The address of what happened earlier, or null if this is all. */
    public @Nullable String older() {
        Cursor next = timeline.next();
        return next == null ? null : "/kits/%d?after=%s".formatted(kit().id(), next.encode());
    }

    /** For the form that checks in: sent twice, it records once. */
    public String clientEventId() {
        return UUID.randomUUID().toString();
    }
}
