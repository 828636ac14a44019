package org.wilcoss.custody.kits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision needs, as of one statement.
 *
 * @param kit the kit, or null if there is none of that name
 * @param receiver the user who would answer for it: as asked for, else the practice's lead, else the recorder
 * @param athleteKnown whether the athlete asked for is there and active; true if none was asked for
 * @param practice the practice asked for, or null if there is none
 * @param approval what the approval asked for grants for this kit; null if it is of another kit, or there is none
 * @param missing of the items said to be missing, those of this kit
 * @param earlier what this recorder recorded before under the same {@code client_event_id}
 */
public record Situation(
        @Nullable KitState kit,
        @Nullable Receiver receiver,
        boolean athleteKnown,
        @Nullable Practice practice,
        @Nullable Approval approval,
        Missing missing,
        @Nullable Earlier earlier) {

    /** The same, with the kit as it is by then. */
    public Situation with(KitState later) {
        return new Situation(later, receiver, athleteKnown, practice, approval, missing, earlier);
    }

    /**
     * An event that was recorded before.
     *
     * @param request what was asked for then, to tell a repetition from another request under the same id
     */
    public record Earlier(RecordedEvent event, RequestHash request) {}

    /** A user whom a kit could go to. */
    public record Receiver(int id, boolean active) {}

    /** A practice for which a kit could be drawn. */
    public record Practice(Instant endsAt, boolean open) {}

    /**
     * An approval to take the kit off the premises.
     *
     * @param handOver how: by check-out or by transfer
     * @param usable whether it was given, was not used yet and has not lapsed
     * @param holderVerified whether its holder is an active verified adult still
     */
    public record Approval(
            Grant grant,
            CustodyEventType handOver,
            int holderId,
            @Nullable Integer athleteId,
            Instant expectedReturnDate,
            boolean usable,
            boolean holderVerified) {}

    /** Items of the kit: how many, and in words; null if none. */
    public record Missing(int count, @Nullable String items) {}

    /** What is asked of the database. */
    public record Question(
            KitReference kit,
            int recorderId,
            @Nullable Integer userId,
            @Nullable Integer athleteId,
            @Nullable Integer practiceId,
            @Nullable Integer approvalRequestId,
            List<Integer> missingItemIds,
            @Nullable String clientEventId) {

        /** Asks for the kit, and for nobody but the recorder. */
        public static Question about(KitReference kit, int recorderId) {
            return new Question(kit, recorderId, null, null, null, null, List.of(), null);
        }
    }
}
