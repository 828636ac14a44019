package org.wilcoss.custody.reports.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.amendments.AmendmentRow;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.files.PhotoRow;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.reports.PartRow;
import org.wilcoss.custody.reports.TimelineRow;

/**
 * A kit, what can be done with it now, its parts and its history.
 *
 * @param receivers the likeliest people to take it, if it can be checked out
 * @param photos the main one first
 * @param cases what somebody must resolve, for those who may
 * @param amendments by event
 * @param recorded the event that led here, to be told on top; null if none did
 */
public record KitPage(
        ScannedKit scanned,
        List<ReceiverRow> receivers,
        List<PartRow> parts,
        List<PhotoRow> photos,
        List<CaseRow> cases,
        Slice<TimelineRow> timeline,
        Map<Integer, List<AmendmentRow>> amendments,
        HistoryView view,
        @Nullable TimelineRow recorded) {
    public KitPage {
        receivers = List.copyOf(receivers);
        parts = List.copyOf(parts);
        photos = List.copyOf(photos);
        cases = List.copyOf(cases);
        amendments = Map.copyOf(amendments);
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
        return next == null ? null : "%s&after=%s".formatted(address(view), next.encode());
    }

    /** The address of this kit's history as it is looked at in another way. */
    public String address(HistoryView other) {
        return "/kits/%d?view=%s".formatted(kit().id(), Labels.of(other));
    }

    /** The event as this view tells it. */
    public TimelineRow told(TimelineRow event) {
        return view == HistoryView.AMENDED && !of(event).isEmpty() ? event.amendedBy(of(event)) : event;
    }

    /** The amendments that stand beside the event in this view. */
    public List<AmendmentRow> beside(TimelineRow event) {
        return view == HistoryView.BOTH ? of(event) : List.of();
    }

    /** Whether this view tells the event otherwise than it was recorded. */
    public boolean tellsAmended(TimelineRow event) {
        return view == HistoryView.AMENDED && !of(event).isEmpty();
    }

    private List<AmendmentRow> of(TimelineRow event) {
        return event.kind().isCustody() ? amendments.getOrDefault(event.id(), List.of()) : List.of();
    }

    /** For the form that checks in: sent twice, it records once. */
    public String clientEventId() {
        return UUID.randomUUID().toString();
    }
}
