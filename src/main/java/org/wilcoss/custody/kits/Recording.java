package org.wilcoss.custody.kits;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotYourRole;

/**
 * Who records an event, and when it happened (rule 5).
 *
 * @param mayRecordLate whether the recorder's role may record what happened over {@link #LATE} ago
 * @param occurredAt when it happened, or null for now
 * @param now the server's time
 * @param notes for a late recording, the reason
 * @param inspection what was seen
 */
public record Recording(
        int recorderId,
        boolean mayRecordLate,
        @Nullable Instant occurredAt,
        Instant now,
        @Nullable String notes,
        Inspection inspection) {
    /** How far a phone's clock may be ahead of the server's. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    /** From when on recording afterwards takes a reason. */
    static final Duration LATE = Duration.ofMinutes(10);

    /** Something that happens now. */
    public static Recording now(int recorderId, Instant now, @Nullable String notes) {
        return new Recording(recorderId, false, null, now, notes, Inspection.NONE);
    }

    /**
     * When it happened, given the kit's previous event.
     *
     * @throws OutOfOrder if that is before the previous event
     * @throws InvalidFields if it lies ahead, or is late without a reason
     * @throws NotYourRole if it is late and the role may not
     */
    Instant settle(String kitCode, @Nullable Instant previous) {
        if (occurredAt == null) {
            return previous != null && previous.isAfter(now) ? previous : now;
        }
        if (occurredAt.isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("occurred_at", "lies in the future; check the clock of the device");
        }
        if (occurredAt.isBefore(now.minus(LATE))) {
            refuseUnreasonedLateness();
        }
        if (previous != null && occurredAt.isBefore(previous)) {
            throw new OutOfOrder(kitCode);
        }
        return occurredAt;
    }

    private void refuseUnreasonedLateness() {
        if (!mayRecordLate) {
            throw new NotYourRole();
        }
        if (notes == null || notes.isBlank()) {
            throw new InvalidFields("notes", "say why this is recorded more than ten minutes after it happened");
        }
    }
}
