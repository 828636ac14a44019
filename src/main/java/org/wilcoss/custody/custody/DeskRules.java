package org.wilcoss.custody.custody;

import org.wilcoss.custody.kits.CustodyEventType;
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

    static void refuseOffSite(RecordEvent request) {
        if (request.offSite()) {
            throw new OffSiteNotApproved();
        }
    }

    /** The user the kit goes to: there, and active. */
    static int receiver(RecordEvent request, Situation situation) {
        if (request.type() == CustodyEventType.TRANSFER && request.userId() == null) {
            throw new InvalidFields("user_id", "name the person who takes the kit over");
        }
        if (request.practiceId() != null && situation.practiceEnd() == null) {
            throw new InvalidFields("practice_id", "there is no such practice");
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
