package org.wilcoss.custody.custody;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.kits.Draw;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.kits.Recording;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** The desk: the one way custody moves. Reads the kit, lets it decide, writes event, kit and entry in one statement. */
@Service
public class Desk {
    private final Moves moves;
    private final FollowUps followUps;
    private final Ledger ledger;
    private final Clock clock;

    Desk(Moves moves, FollowUps followUps, Ledger ledger, Clock clock) {
        this.moves = moves;
        this.followUps = followUps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records one event. Atomic and durable when it returns; may be repeated with the same {@code client_event_id}.
     *
     * @throws org.wilcoss.custody.kits.MoveRefused if the kit's state does not allow it, also when somebody was first
     * @throws RequestReused if the id was used for something else
     */
    public Outcome record(Actor actor, RecordEvent request) {
        try {
            return followUps.within(request, () -> decide(actor, request));
        } catch (DataIntegrityViolationException overtaken) {
            return followUps.within(request, () -> decide(actor, request));
        }
    }

    /** Decides and writes, in the caller's transaction if there is one; anew for as long as somebody else is first: each time something has changed, so this ends. */
    Outcome decide(Actor actor, RecordEvent request) {
        @Nullable Situation before = null;
        while (true) {
            Situation situation = moves.situation(question(actor, request));
            if (situation.equals(before)) {
                throw new IllegalStateException("a move was decided upon twice and not written");
            }
            before = situation;
            if (situation.earlier() != null) {
                return repeated(situation.earlier(), request);
            }
            Move move = move(actor, request, situation);
            Optional<RecordedEvent> recorded = write(move, request);
            if (recorded.isPresent()) {
                followUps.after(actor, recorded.get(), move);
                return new Outcome(recorded.get(), false);
            }
        }
    }

    static Situation.Question question(Actor actor, RecordEvent request) {
        return new Situation.Question(
                request.kit(),
                actor.id(),
                request.userId(),
                request.athleteId(),
                request.practiceId(),
                request.approvalRequestId(),
                request.missingItemIds(),
                request.clientEventId());
    }

    static Outcome repeated(Situation.Earlier earlier, RecordEvent request) {
        if (!earlier.request().equals(request.hash())) {
            throw new RequestReused();
        }
        return new Outcome(earlier.event(), true);
    }

    Move move(Actor actor, RecordEvent request, Situation situation) {
        KitState kit = visible(actor, situation.kit());
        DeskRules.refuseUnlessAllowed(actor, request.type(), kit);
        Recording recording = new Recording(
                actor.id(),
                actor.may(Permission.RECORD_LATE),
                request.occurredAt(),
                now(),
                request.notes(),
                DeskRules.inspection(request, situation));
        return switch (request.type()) {
            case CHECK_OUT -> kit.checkOut(draw(request, situation), recording);
            case CHECK_IN -> kit.checkIn(recording);
            case TRANSFER -> kit.transferTo(draw(request, situation), recording);
            case LOST -> kit.reportLost(recording);
            case FOUND -> kit.find(recording);
        };
    }

    private static KitState visible(Actor actor, @Nullable KitState kit) {
        if (kit == null || !sees(actor, kit)) {
            throw new NotFound("kit");
        }
        return kit;
    }

    static boolean sees(Actor actor, KitState kit) {
        return actor.may(Permission.SEE_ALL_CUSTODY) || kit.isHeldBy(actor.id());
    }

    private static Draw draw(RecordEvent request, Situation situation) {
        if (request.offSite() || request.approvalRequestId() != null) {
            return OffSiteRules.draw(request, situation);
        }
        int receiver = DeskRules.receiver(request, situation);
        Instant due = request.expectedReturnDate();
        if (due == null && situation.practice() != null) {
            due = situation.practice().endsAt();
        }
        return new Draw(receiver, request.athleteId(), request.practiceId(), due, null);
    }

    Optional<RecordedEvent> write(Move move, RecordEvent request) {
        return moves.write(move, ledger.seal(CustodyFacts.of(move)), request.clientEventId(), request.hash());
    }

    private Instant now() {
        return clock.instant();
    }
}
