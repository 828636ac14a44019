package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** To whom a kit goes: the user who will answer for it, whom it is for, and until when. */
public record Draw(
        int holderId,
        @Nullable Integer athleteId,
        @Nullable Integer practiceId,
        @Nullable Instant expectedReturnDate) {

    Draw dueBy(@Nullable Instant otherwise) {
        return expectedReturnDate != null ? this : new Draw(holderId, athleteId, practiceId, otherwise);
    }
}
