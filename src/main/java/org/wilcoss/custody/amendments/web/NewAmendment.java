package org.wilcoss.custody.amendments.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.amendments.Amend;
import org.wilcoss.custody.amendments.Belief;
import org.wilcoss.custody.kits.KitCondition;

/** What is now believed of an event, and why. */
record NewAmendment(
        @NotNull @NotBlank @Size(max = 2000) String reason,
        @Nullable @Positive Integer userId,
        @Nullable @Positive Integer athleteId,
        @Nullable Instant occurredAt,
        @Nullable Instant expectedReturnDate,
        @Nullable @Size(min = 1, max = 2000) String notes,
        @Nullable KitCondition condition,
        @Nullable @Min(0) @Max(100_000) Integer roundsFired) {

    Amend command(int eventId) {
        return new Amend(
                eventId,
                reason,
                new Belief(userId, athleteId, occurredAt, expectedReturnDate, notes, condition, roundsFired));
    }
}
