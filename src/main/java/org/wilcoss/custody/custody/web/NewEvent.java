package org.wilcoss.custody.custody.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.KitReference;

/** A custody event to record. The kit is named in exactly one of three ways. */
record NewEvent(
        @Nullable @Positive Integer kitId,
        @Nullable @Size(min = 1, max = 50) String kitCode,
        @Nullable @Size(min = 1, max = 100) String scanToken,
        @NotNull CustodyEventType eventType,
        @Nullable @Positive Integer userId,
        @Nullable @Positive Integer athleteId,
        @Nullable @Positive Integer practiceId,
        @Nullable @Size(min = 1, max = 2000) String notes,
        @Nullable Boolean offSite,
        @Nullable Boolean attestationAccepted,
        @Nullable Instant expectedReturnDate,
        @Nullable Instant occurredAt,
        @Nullable @Size(min = 1, max = 100) String clientEventId,
        @Nullable @Positive Integer approvalRequestId,
        @Nullable KitCondition condition,
        @Nullable @Size(max = 100) List<@NotNull @Positive Integer> missingItemIds,
        @Nullable @Min(0) @Max(100_000) Integer roundsFired,
        @Nullable Boolean unloaded,
        @Nullable Boolean flagIn,
        @Nullable Boolean casedLocked) {

    /** The request; {@code fallbackId} (the Idempotency-Key) serves as client_event_id if there is none. */
    RecordEvent command(@Nullable String fallbackId) {
        return new RecordEvent(
                KitReference.of(kitId, kitCode, scanToken),
                eventType,
                userId,
                athleteId,
                practiceId,
                notes,
                Boolean.TRUE.equals(offSite),
                Boolean.TRUE.equals(attestationAccepted),
                expectedReturnDate,
                occurredAt,
                clientEventId == null ? fallbackId : clientEventId,
                approvalRequestId,
                missingItemIds == null ? List.of() : missingItemIds,
                new Inspection(condition, null, roundsFired, unloaded, flagIn, casedLocked));
    }
}
