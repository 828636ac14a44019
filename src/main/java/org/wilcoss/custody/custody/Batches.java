package org.wilcoss.custody.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.Words;

/** Many events at once, in the order given. */
@Service
public class Batches {
    /** As many as a batch has lines: a transaction has an end. */
    private static final int MAX_KITS = 500;

    private final Desk desk;
    private final Judge judge;
    private final Moves moves;
    private final FollowUps followUps;
    private final KitQueries kits;
    private final Sentences sentences;
    private final TransactionOperations transaction;

    Batches(
            Desk desk,
            Judge judge,
            Moves moves,
            FollowUps followUps,
            KitQueries kits,
            Sentences sentences,
            TransactionOperations transaction) {
        this.desk = desk;
        this.judge = judge;
        this.moves = moves;
        this.followUps = followUps;
        this.kits = kits;
        this.sentences = sentences;
        this.transaction = transaction;
    }

    /** What would become of each line, in order, if they were recorded now; nothing is. */
    public List<Verdict> look(Actor actor, List<RecordEvent> requests) {
        return judge.of(actor, requests);
    }

    /**
     * Records all events or none: each line is judged before anything is written, and then all are in one transaction.
     *
     * @throws BatchRefused if lines are refused; it says which and why
     */
    public List<Outcome> all(Actor actor, List<RecordEvent> requests) {
        try {
            return judgeAndWrite(actor, requests);
        } catch (DataIntegrityViolationException overtaken) {
            return judgeAndWrite(actor, requests);
        }
    }

    /** Records each event for itself; a refused line changes nothing and stops no other. */
    public List<LineResult> each(Actor actor, List<RecordEvent> requests) {
        return requests.stream().map(request -> one(actor, request)).toList();
    }

    /**
     * Records the same event for many kits, all or none.
     *
     * @throws BatchRefused if a kit refuses
     */
    public List<Outcome> forKits(Actor actor, RecordForKits command) {
        actor.mustBeAllowed(command.type().permission());
        List<Integer> ids = command.status() != null
                ? kits.idsWithStatus(command.status(), MAX_KITS + 1)
                : Objects.requireNonNull(command.kitIds());
        if (ids.size() > MAX_KITS) {
            throw new InvalidFields("status", Words.say("more than {0} kits have it; name some by kit_ids", MAX_KITS));
        }
        return all(actor, ids.stream().map(command::of).toList());
    }

    /** Anew for as long as somebody else is first: each time a kit has moved on, so this ends. */
    private List<Outcome> judgeAndWrite(Actor actor, List<RecordEvent> requests) {
        while (true) {
            List<Verdict> verdicts = judge.of(actor, requests);
            BatchRefused.unlessAllStand(verdicts, sentences);
            List<Outcome> outcomes = transaction.execute(status -> {
                List<Outcome> written = write(actor, requests, verdicts);
                if (written.size() < verdicts.size()) {
                    status.setRollbackOnly();
                }
                return written;
            });
            if (outcomes.size() == verdicts.size()) {
                return outcomes;
            }
        }
    }

    /** What was written before somebody else was found to be first: all, if nobody was. */
    private List<Outcome> write(Actor actor, List<RecordEvent> requests, List<Verdict> verdicts) {
        moves.hold(kits(verdicts));
        var outcomes = new ArrayList<Outcome>();
        for (int line = 0; line < verdicts.size(); line++) {
            switch (verdicts.get(line)) {
                case Verdict.Repeated(var event) -> outcomes.add(new Outcome(event, true));
                case Verdict.RepeatedHere(int first) ->
                    outcomes.add(new Outcome(outcomes.get(first).event(), true));
                case Verdict.Decided(var move) -> {
                    Optional<RecordedEvent> event = desk.write(move, requests.get(line));
                    if (event.isEmpty()) {
                        return outcomes;
                    }
                    followUps.after(actor, event.get(), move);
                    outcomes.add(new Outcome(event.get(), false));
                }
                case Verdict.Blocked blocked -> throw blocked.refusal();
            }
        }
        return outcomes;
    }

    private static Set<Integer> kits(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict instanceof Verdict.Decided(var move)
                        ? Stream.of(move.before().id())
                        : Stream.of())
                .collect(Collectors.toSet());
    }

    private LineResult one(Actor actor, RecordEvent request) {
        try {
            return new LineResult.Recorded(desk.record(actor, request));
        } catch (Refusal refusal) {
            return new LineResult.Refused(refusal);
        }
    }
}
