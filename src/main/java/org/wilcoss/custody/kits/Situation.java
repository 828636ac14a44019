package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision needs, as of one statement.
 *
 * @param kit the kit, or null if there is none of that name
 * @param receiver the user who would answer for it: as asked for, else the practice's lead, else the recorder
 * @param athleteKnown whether the athlete asked for is there and active; true if none was asked for
 * @param practiceEnd when the practice asked for ends, or null if there is none
 * @param earlier what this recorder recorded before under the same {@code client_event_id}
 */
public record Situation(
        @Nullable KitState kit,
        @Nullable Receiver receiver,
        boolean athleteKnown,
        @Nullable Instant practiceEnd,
        @Nullable Earlier earlier) {

    /**
     * An event that was recorded before.
     *
     * @param request what was asked for then, to tell a repetition from another request under the same id
     */
    public record Earlier(RecordedEvent event, RequestHash request) {}

    /** A user whom a kit could go to. */
    public record Receiver(int id, boolean active) {}

    /** What is asked of the database. */
    public record Question(
            KitReference kit,
            int recorderId,
            @Nullable Integer userId,
            @Nullable Integer athleteId,
            @Nullable Integer practiceId,
            @Nullable String clientEventId) {}
}
