package org.wilcoss.custody.kits;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/**
 * An event that somebody wants undone, and all that this needs, as of one statement (ADR 0025).
 *
 * @param kit as it is now
 * @param undoneById the event that undid it, if one did
 * @param before what it ended: the draw before a check-in; null before a check-out
 */
public record Undoable(
        KitState kit,
        RecordedEvent event,
        @Nullable Integer undoneById,
        @Nullable Before before) {
    /** For how long after it was recorded; then it stands, and is amended (issue 5). */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /**
     * The draw that a check-in ended.
     *
     * @param holderActive whether the holder is active still, and the athlete if it was for one
     * @param practiceOpen whether the practice is open still, if it was for one
     */
    public record Before(Draw draw, boolean offSite, boolean holderActive, boolean practiceOpen) {}

    /**
     * The event that undoes it: a check-in for a check-out; for a check-in a check-out to whoever had it, for the same
     * athlete and practice, due at the same time.
     *
     * @throws NotFound if the actor may not see the event
     * @throws UndoRefused if it stands
     * @throws AlreadyUndone if it was undone before
     * @throws MoveRefused if the kit cannot move so now
     */
    public Move undo(Actor actor, Recording recording) {
        refuseOthers(actor);
        if (undoneById != null) {
            throw new AlreadyUndone(kit.id(), kit.code(), undoneById);
        }
        return switch (event.eventType()) {
            case CHECK_OUT -> {
                refuseUnless(!event.offSite(), "undo_check_out_off_site");
                refuseLateOrOvertaken(recording, "undo_check_out_late");
                yield kit.checkIn(recording).undoing(event.id());
            }
            case CHECK_IN -> {
                refuseLateOrOvertaken(recording, "undo_check_in_late");
                yield kit.checkOut(draw(), recording).undoing(event.id());
            }
            case TRANSFER, LOST, FOUND -> throw new UndoRefused("undo_only_on_site", kit.code());
        };
    }

    private void refuseOthers(Actor actor) {
        boolean theirs = event.recordedById() == actor.id();
        if (!theirs && !actor.may(Permission.SEE_ALL_CUSTODY)) {
            throw new NotFound("custody event");
        }
        actor.mustBeAllowed(event.eventType().permission());
        if (!theirs) {
            throw UndoRefused.notYours(kit.code());
        }
    }

    private void refuseLateOrOvertaken(Recording recording, String late) {
        refuseUnless(event.undoesId() == null, "undo_of_undo");
        refuseUnless(event.sequence() == kit.lastSequence(), "undo_not_the_last");
        refuseUnless(!recording.now().isAfter(event.createdAt().plus(WINDOW)), late);
    }

    private Draw draw() {
        if (before == null) {
            throw new IllegalStateException("event %d ended nothing".formatted(event.id()));
        }
        refuseUnless(!before.offSite(), "undo_check_in_off_site");
        refuseUnless(before.holderActive(), "undo_holder_gone");
        refuseUnless(before.practiceOpen(), "undo_practice_closed");
        return before.draw();
    }

    private void refuseUnless(boolean allowed, String reason) {
        if (!allowed) {
            throw new UndoRefused(reason, kit.code());
        }
    }
}
