package org.wilcoss.custody.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.RequestHash;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Refusal;

/** Judges all lines of a batch before any is written, each against what the lines before it would leave. */
@Component
class Judge {
    private final Moves moves;
    private final Desk desk;

    Judge(Moves moves, Desk desk) {
        this.moves = moves;
        this.desk = desk;
    }

    /** A verdict for each request, in their order; one statement however many they are. */
    List<Verdict> of(Actor actor, List<RecordEvent> requests) {
        List<Situation> situations = moves.situations(
                requests.stream().map(request -> Desk.question(actor, request)).toList());
        Lines lines = new Lines(actor);
        for (int line = 0; line < requests.size(); line++) {
            lines.judge(requests.get(line), situations.get(line));
        }
        return lines.verdicts;
    }

    /** The lines so far: what they would leave, and under which ids they were sent. */
    private final class Lines {
        private final Actor actor;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final Map<Integer, KitState> kits = new HashMap<>();
        private final Map<String, Sent> sent = new HashMap<>();

        private Lines(Actor actor) {
            this.actor = actor;
        }

        private void judge(RecordEvent request, Situation read) {
            KitState known = read.kit();
            @Nullable KitState kit = known == null ? null : kits.getOrDefault(known.id(), known);
            try {
                verdicts.add(verdict(request, kit == null ? read : read.with(kit)));
            } catch (Refusal refusal) {
                boolean visible = kit != null && Desk.sees(actor, kit);
                verdicts.add(new Verdict.Blocked(visible ? kit : null, refusal));
            }
        }

        private Verdict verdict(RecordEvent request, Situation situation) {
            if (situation.earlier() != null) {
                return new Verdict.Repeated(
                        Desk.repeated(situation.earlier(), request).event());
            }
            String id = request.clientEventId();
            @Nullable Sent before = id == null ? null : sent.get(id);
            if (before != null) {
                return before.repeatedBy(request);
            }
            Move move = desk.move(actor, request, situation);
            kits.put(move.before().id(), move.result());
            if (id != null) {
                sent.put(id, new Sent(verdicts.size(), request.hash()));
            }
            return new Verdict.Decided(move);
        }
    }

    /** A line that was sent under an id. */
    private record Sent(int line, RequestHash hash) {
        Verdict repeatedBy(RecordEvent request) {
            if (!request.hash().equals(hash)) {
                throw new RequestReused();
            }
            return new Verdict.RepeatedHere(line);
        }
    }
}
