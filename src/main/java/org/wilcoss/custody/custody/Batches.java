package org.wilcoss.custody.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Refusal;

/** Many events at once, in the order given. */
@Service
public class Batches {
    /** As many as a batch has lines: a transaction has an end. */
    private static final int MAX_KITS = 500;

    private final Desk desk;
    private final KitQueries kits;
    private final TransactionOperations transaction;

    Batches(Desk desk, KitQueries kits, TransactionOperations transaction) {
        this.desk = desk;
        this.kits = kits;
        this.transaction = transaction;
    }

    /**
     * Records all events or none, in one transaction.
     *
     * @throws LineRefused if a line is refused; it says which and why
     */
    public List<Outcome> all(Actor actor, List<RecordEvent> requests) {
        try {
            return inOneTransaction(actor, requests);
        } catch (DataIntegrityViolationException overtaken) {
            return inOneTransaction(actor, requests);
        }
    }

    /** Records each event for itself; a refused line changes nothing and stops no other. */
    public List<LineResult> each(Actor actor, List<RecordEvent> requests) {
        return requests.stream().map(request -> one(actor, request)).toList();
    }

    /**
     * Records the same event for many kits, all or none.
     *
     * @throws LineRefused if a kit refuses
     */
    public List<Outcome> forKits(Actor actor, RecordForKits command) {
        actor.mustBeAllowed(command.type().permission());
        List<Integer> ids = command.status() != null
                ? kits.idsWithStatus(command.status(), MAX_KITS + 1)
                : Objects.requireNonNull(command.kitIds());
        if (ids.size() > MAX_KITS) {
            throw new InvalidFields("status", "more than " + MAX_KITS + " kits have it; name some by kit_ids");
        }
        return all(actor, ids.stream().map(command::of).toList());
    }

    private List<Outcome> inOneTransaction(Actor actor, List<RecordEvent> requests) {
        return transaction.execute(status -> {
            var outcomes = new ArrayList<Outcome>();
            for (RecordEvent request : requests) {
                outcomes.add(recordLine(actor, request, outcomes.size()));
            }
            return outcomes;
        });
    }

    private Outcome recordLine(Actor actor, RecordEvent request, int line) {
        try {
            return desk.decide(actor, request);
        } catch (InvalidFields invalid) {
            throw new InvalidFields(invalid.errors().stream()
                    .map(error -> new FieldProblem("[%d].%s".formatted(line, error.field()), error.message()))
                    .toList());
        } catch (Refusal refusal) {
            throw new LineRefused(line, refusal);
        }
    }

    private LineResult one(Actor actor, RecordEvent request) {
        try {
            return new LineResult.Recorded(desk.record(actor, request));
        } catch (Refusal refusal) {
            return new LineResult.Refused(refusal);
        }
    }
}
