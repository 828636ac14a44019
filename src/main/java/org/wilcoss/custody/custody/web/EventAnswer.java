package org.wilcoss.custody.custody.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.RecordedEvent;

/** A recorded event, as the answer to recording it; the same again for the same request. */
record EventAnswer(
        int id,
        int kitId,
        int sequence,
        CustodyEventType eventType,
        int userId,
        @Nullable Integer fromUserId,
        int recordedById,
        @Nullable Integer athleteId,
        @Nullable Integer practiceId,
        boolean offSite,
        @Nullable String notes,
        boolean attestationAccepted,
        @Nullable Instant expectedReturnDate,
        Instant occurredAt,
        @Nullable String clientEventId,
        Instant createdAt,
        String ledgerHash) {

    static EventAnswer of(RecordedEvent event) {
        return new EventAnswer(
                event.id(),
                event.kitId(),
                event.sequence(),
                event.eventType(),
                event.userId(),
                event.fromUserId(),
                event.recordedById(),
                event.athleteId(),
                event.practiceId(),
                event.offSite(),
                event.notes(),
                event.attestationAccepted(),
                event.expectedReturnDate(),
                event.occurredAt(),
                event.clientEventId(),
                event.createdAt(),
                event.ledgerHash());
    }
}
