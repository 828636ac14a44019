package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom a kit goes: the user who will answer for it, whom it is for, for which practice, and until when.
 *
 * @param grant what lets it leave the premises; null if it stays on them
 */
public record Draw(
        int holderId,
        @Nullable Integer athleteId,
        @Nullable Integer practiceId,
        @Nullable Instant expectedReturnDate,
        @Nullable Grant grant) {

    /** The same; what a transfer does not say stays as it is. */
    Draw insteadOf(Custody before) {
        return new Draw(
                holderId,
                athleteId,
                practiceId != null || grant != null ? practiceId : before.practiceId(),
                expectedReturnDate != null ? expectedReturnDate : before.expectedReturnDate(),
                grant);
    }
}
