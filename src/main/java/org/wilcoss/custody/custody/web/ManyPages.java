package org.wilcoss.custody.custody.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.custody.Batches;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.custody.Verdict;
import org.wilcoss.custody.custody.web.ManyPage.Line;
import org.wilcoss.custody.custody.web.MovePage.Trouble;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** Looks at many scanned kits, and makes the page about them. */
@Component
class ManyPages {
    private static final int ID_DIGITS = 16;

    private final Batches batches;
    private final MoveReader reader;
    private final MovePages moves;
    private final KitQueries kits;
    private final Sentences sentences;

    ManyPages(Batches batches, MoveReader reader, MovePages moves, KitQueries kits, Sentences sentences) {
        this.batches = batches;
        this.reader = reader;
        this.moves = moves;
        this.kits = kits;
        this.sentences = sentences;
    }

    /** A page for a list, with what was entered beside it. */
    ManyPage page(Actor actor, CustodyEventType type, List<Line> lines, MoveForm form, List<Trouble> troubles) {
        return moves.many(actor, type, lines, form, troubles);
    }

    /** The page after they were moved. */
    ManyPage done(Actor actor, CustodyEventType type, List<Integer> kitIds) {
        ManyPage fresh = moves.many(actor, type, List.of(), moves.fresh(type, ""), List.of());
        List<KitRow> done = kits.all(actor, kitIds);
        return new ManyPage(type, List.of(), fresh.choice(), fresh.practices(), fresh.form(), List.of(), done);
    }

    /**
     * A verdict for each kit, on what was entered so far; nothing is written. Until somebody is chosen, as if the actor
     * were to take them.
     */
    List<Line> look(Actor actor, CustodyEventType type, List<String> entries, MoveForm form) {
        MoveForm probe = form.to().isEmpty() ? form.to("user-" + actor.id()) : form;
        List<RecordEvent> requests;
        try {
            requests = requests(actor, type, entries, probe);
        } catch (InvalidFields unreadable) {
            requests = requests(actor, type, entries, MoveForm.fresh("user-" + actor.id(), "", ""));
        }
        List<Verdict> verdicts = batches.look(actor, requests);
        List<Line> lines = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int n = 0; n < entries.size(); n++) {
            Line line = line(entries.get(n), verdicts.get(n), form.to().isEmpty());
            if (line.kitId() == null || seen.add(line.kitId())) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What the form asks for, of each of these entries. */
    List<RecordEvent> requests(Actor actor, CustodyEventType type, List<String> entries, MoveForm form) {
        return entries.stream()
                .map(entry -> reader.read(
                        actor,
                        ManyForm.kit(entry),
                        type,
                        new MovePages.Entered(form.clientEventId(idOf(form, entry)), ReturnForm.NONE)))
                .toList();
    }

    List<Trouble> troubles(Refusal refusal) {
        return moves.troubles(refusal);
    }

    private static String idOf(MoveForm form, String entry) {
        return form.clientEventId() + "-"
                + HexFormat.of().formatHex(Hashes.sha256(entry)).substring(0, ID_DIGITS);
    }

    private Line line(String entry, Verdict verdict, boolean receiverOpen) {
        return switch (verdict) {
            case Verdict.Decided(var move) ->
                standing(entry, move.before().id(), move.before().code());
            case Verdict.Repeated(var event) -> standing(entry, event.kitId(), entry);
            case Verdict.RepeatedHere ignored -> standing(entry, null, entry);
            case Verdict.Blocked blocked -> blocked(entry, blocked, receiverOpen);
        };
    }

    private Line blocked(String entry, Verdict.Blocked blocked, boolean receiverOpen) {
        KitState kit = blocked.kit();
        boolean dependsOnReceiver = blocked.refusal().messageKey().equals("same_holder");
        String why = receiverOpen && dependsOnReceiver
                ? ""
                : blocked.reasons(sentences).getFirst().message();
        return new Line(entry, kit == null ? null : kit.id(), kit == null ? entry : kit.code(), why);
    }

    private static Line standing(String entry, @Nullable Integer kitId, String code) {
        return new Line(entry, kitId, code, "");
    }
}
