package org.wilcoss.custody.custody;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.RequestHash;

/**
 * What the desk is asked to record.
 *
 * @param userId who will answer for the kit; on check-out by default the practice's lead, else the recorder
 * @param athleteId whom it is for
 * @param occurredAt when it happened; null for now
 * @param approvalRequestId what lets it leave the premises
 * @param missingItemIds the kit's items that did not come back
 * @param clientEventId the recorder's own id of this request; the same one twice records once
 */
public record RecordEvent(
        KitReference kit,
        CustodyEventType type,
        @Nullable Integer userId,
        @Nullable Integer athleteId,
        @Nullable Integer practiceId,
        @Nullable String notes,
        boolean offSite,
        boolean attestationAccepted,
        @Nullable Instant expectedReturnDate,
        @Nullable Instant occurredAt,
        @Nullable String clientEventId,
        @Nullable Integer approvalRequestId,
        List<Integer> missingItemIds,
        Inspection inspection) {

    public RecordEvent {
        missingItemIds = List.copyOf(missingItemIds);
    }

    /** A request that says nothing of what was seen, and goes by no approval. */
    public RecordEvent(
            KitReference kit,
            CustodyEventType type,
            @Nullable Integer userId,
            @Nullable Integer athleteId,
            @Nullable Integer practiceId,
            @Nullable String notes,
            boolean offSite,
            boolean attestationAccepted,
            @Nullable Instant expectedReturnDate,
            @Nullable Instant occurredAt,
            @Nullable String clientEventId) {
        this(
                kit,
                type,
                userId,
                athleteId,
                practiceId,
                notes,
                offSite,
                attestationAccepted,
                expectedReturnDate,
                occurredAt,
                clientEventId,
                null,
                List.of(),
                Inspection.NONE);
    }

    /** The hand-over that an approved request lets happen: to whom, for whom and until when it says itself. */
    public static RecordEvent onApproval(
            KitReference kit, CustodyEventType type, int approvalRequestId, Inspection inspection) {
        return new RecordEvent(
                kit,
                type,
                null,
                null,
                null,
                null,
                true,
                true,
                null,
                null,
                null,
                approvalRequestId,
                List.of(),
                inspection);
    }

    /** Equal for equal requests: a record's text holds all its components. */
    RequestHash hash() {
        return RequestHash.of(toString());
    }
}
