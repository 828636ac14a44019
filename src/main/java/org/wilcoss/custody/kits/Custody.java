package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a kit now.
 *
 * @param holderId the holder while checked out; who had it last while lost; else null
 * @param athleteId whom it is used by, if by an athlete
 * @param practiceId for which practice it is out
 * @param heldSince since when the holder answers for it
 * @param offSite whether it may leave the premises, or was lost off them
 */
public record Custody(
        KitStatus status,
        @Nullable Integer holderId,
        @Nullable Integer athleteId,
        @Nullable Integer practiceId,
        @Nullable Instant heldSince,
        @Nullable Instant expectedReturnDate,
        boolean offSite) {

    /** In the armory, nobody's. */
    public static final Custody IN_ARMORY = new Custody(KitStatus.AVAILABLE, null, null, null, null, null, false);

    /** Handed over at an instant. */
    static Custody heldBy(Draw draw, Instant since) {
        return new Custody(
                KitStatus.CHECKED_OUT,
                draw.holderId(),
                draw.athleteId(),
                draw.practiceId(),
                since,
                draw.expectedReturnDate(),
                draw.grant() != null);
    }

    /** Lost: who had it last stays on record, and nothing is due any more. */
    Custody lost() {
        return new Custody(KitStatus.LOST, holderId, athleteId, null, heldSince, null, offSite);
    }
}
