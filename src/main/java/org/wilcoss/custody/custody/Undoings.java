package org.wilcoss.custody.custody;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.kits.Recording;
import org.wilcoss.custody.kits.RequestHash;
import org.wilcoss.custody.kits.UndoQueries;
import org.wilcoss.custody.kits.Undoable;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;

/** Undoes a slip at the desk: what was just recorded stays, and an event that compensates for it follows (ADR 0025). */
@Service
public class Undoings {
    private final UndoQueries queries;
    private final Moves moves;
    private final Ledger ledger;
    private final Clock clock;

    Undoings(UndoQueries queries, Moves moves, Ledger ledger, Clock clock) {
        this.queries = queries;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Undoes an on-site check-out or check-in that the actor recorded less than {@link Undoable#WINDOW} ago, if nothing
     * happened to the kit since. Atomic and durable when it returns; of it and another move of the kit, one wins. What a
     * return left to be resolved stays open.
     *
     * @return the event that undoes it
     * @throws org.wilcoss.custody.kits.UndoRefused if it stands
     * @throws org.wilcoss.custody.kits.AlreadyUndone if it was undone before
     */
    public RecordedEvent undo(Actor actor, int eventId) {
        while (true) {
            Undoable undoable = queries.find(eventId).orElseThrow(() -> new NotFound("custody event"));
            Move move = undoable.undo(actor, Recording.now(actor.id(), clock.instant(), null));
            Optional<RecordedEvent> recorded = moves.write(
                    move, ledger.seal(CustodyFacts.of(move)), null, RequestHash.of("undo of event " + eventId));
            if (recorded.isPresent()) {
                return recorded.get();
            }
        }
    }
}
