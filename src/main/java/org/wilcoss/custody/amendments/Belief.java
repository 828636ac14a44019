package org.wilcoss.custody.amendments;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.platform.InvalidFields;

/** What is now believed of an event; null is what stands as it was recorded. */
public record Belief(
        @Nullable Integer userId,
        @Nullable Integer athleteId,
        @Nullable Instant occurredAt,
        @Nullable Instant expectedReturnDate,
        @Nullable String notes,
        @Nullable KitCondition condition,
        @Nullable Integer roundsFired) {

    /**
     * Refuses what cannot be said of an event of this type.
     *
     * @throws InvalidFields if nothing is said, or what only a return or only a hand-over has
     */
    void refuseUnlessFits(CustodyEventType type) {
        if (Stream.of(userId, athleteId, occurredAt, expectedReturnDate, notes, condition, roundsFired)
                .allMatch(Objects::isNull)) {
            throw new InvalidFields("notes", "say what is now believed: at least one thing must differ");
        }
        boolean comesBack = type == CustodyEventType.CHECK_IN || type == CustodyEventType.FOUND;
        if (!comesBack && condition != null) {
            throw new InvalidFields("condition", "only a return has one");
        }
        if (!comesBack && roundsFired != null) {
            throw new InvalidFields("rounds_fired", "only a return has them");
        }
        boolean handsOver = type == CustodyEventType.CHECK_OUT || type == CustodyEventType.TRANSFER;
        if (!handsOver && expectedReturnDate != null) {
            throw new InvalidFields("expected_return_date", "only a check-out or a transfer has one");
        }
    }
}
