package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a kit decided: one event, and the custody after it. It stands if the kit is still as it was when it decided.
 *
 * @param userId rule 4: the new holder; on check-in the holder relieved; on lost the present holder, else the recorder;
 *     on found the recorder
 * @param fromUserId who gave it, if a person did
 * @param grant what lets it leave the premises; the event uses it up
 * @param undoesId the event that this one undoes
 */
public record Move(
        KitState before,
        CustodyEventType type,
        int userId,
        @Nullable Integer fromUserId,
        Custody after,
        @Nullable Grant grant,
        @Nullable Integer undoesId,
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

    /** For which practice the kit is out from this event on; on check-in, for which it was out until then. */
    public @Nullable Integer practiceId() {
        return switch (type) {
            case CHECK_OUT, TRANSFER, LOST, FOUND -> after.practiceId();
            case CHECK_IN -> before.custody().practiceId();
        };
    }

    /** The kit as it is once this is recorded. */
    public KitState result() {
        return new KitState(
                before.id(),
                before.code(),
                before.retired(),
                after,
                sequence(),
                occurredAt,
                grant == null ? before.reservation() : null);
    }

    /** Who takes the kit by this event, if anybody does. */
    @Nullable
    Integer receiverId() {
        return switch (type) {
            case CHECK_OUT, TRANSFER -> userId;
            case CHECK_IN, LOST, FOUND -> null;
        };
    }

    /** The same, as the answer to an event that should not have been recorded. */
    public Move undoing(int eventId) {
        return new Move(before, type, userId, fromUserId, after, grant, eventId, occurredAt, recording);
    }
}
