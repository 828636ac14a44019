package org.wilcoss.custody.custody;

import java.util.Set;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;

/** Who may do what at the desk, and to whom a kit can go. What the kit's state allows is the kit's to say. */
final class DeskRules {
    private DeskRules() {}

    static void refuseUnlessAllowed(Actor actor, CustodyEventType type, KitState kit) {
        boolean ownLoss = type == CustodyEventType.LOST && kit.isHeldBy(actor.id());
        if (!ownLoss) {
            actor.mustBeAllowed(type.permission());
        }
    }

    /** What was seen, with the missing items in words; a return says in what condition, a hand-over does not. */
    static Inspection inspection(RecordEvent request, Situation situation) {
        Inspection seen = request.inspection();
        boolean comesBack = request.type() == CustodyEventType.CHECK_IN || request.type() == CustodyEventType.FOUND;
        if (!comesBack && (seen.isReturn() || !request.missingItemIds().isEmpty())) {
            throw new InvalidFields(
                    "condition", "only a return says in what condition the kit is, and what is missing");
        }
        if (situation.missing().count() != Set.copyOf(request.missingItemIds()).size()) {
            throw new InvalidFields("missing_item_ids", "name items of this kit");
        }
        return seen.missing(situation.missing().items());
    }

    /** The user the kit goes to: there, and active. */
    static int receiver(RecordEvent request, Situation situation) {
        if (request.type() == CustodyEventType.TRANSFER && request.userId() == null) {
            throw new InvalidFields("user_id", "name the person who takes the kit over");
        }
        if (request.practiceId() != null
                && (situation.practice() == null || !situation.practice().open())) {
            throw new InvalidFields("practice_id", "there is no such open practice");
        }
        Situation.Receiver receiver = situation.receiver();
        if (receiver == null || !receiver.active()) {
            throw new InvalidFields("user_id", "there is no such active person");
        }
        if (!situation.athleteKnown()) {
            throw new InvalidFields("athlete_id", "there is no such active athlete");
        }
        return receiver.id();
    }
}
