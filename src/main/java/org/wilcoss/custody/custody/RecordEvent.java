package org.wilcoss.custody.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.RequestHash;

/**
 * What the desk is asked to record.
 *
 * @param userId who will answer for the kit; on check-out by default the practice's lead, else the recorder
 * @param athleteId whom it is for
 * @param occurredAt when it happened; null for now
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
        @Nullable String clientEventId) {

    /** Equal for equal requests: a record's text holds all its components. */
    RequestHash hash() {
        return RequestHash.of(toString());
    }
}
