package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kit decided: one event, and the custody after it. It stands if the kit is still as it was when it decided.
 *
 * @param userId rule 4: the new holder; on check-in the holder relieved; on lost the present holder, else the recorder;
 *     on found the recorder
 * @param fromUserId who gave it, if a person did
 */
public record Move(
        KitState before,
        CustodyEventType type,
        int userId,
        @Nullable Integer fromUserId,
        Custody after,
        @Nullable Integer practiceId,
        Instant occurredAt,
        Recording recording) {

    public int sequence() {
        return before.lastSequence() + 1;
    }

    /** Whom the kit is used by from this event on; on check-in, whom it was used by until then. */
    public @Nullable Integer athleteId() {
        return switch (type) {
            case CHECK_OUT, TRANSFER, LOST, FOUND -> after.athleteId();
            case CHECK_IN -> before.custody().athleteId();
        };
    }
}
