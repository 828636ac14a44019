package org.wilcoss.custody.custody.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.custody.Batches;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.custody.web.ManyPage.Line;
import org.wilcoss.custody.custody.web.MovePage.Trouble;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;

/** Many at once: scan kits, look at what stands in the way of each, and move them together. */
@Controller
@RequestMapping("/many/{move:check-out|check-in|transfer}")
class ManyPageController {
    private final Batches batches;
    private final ManyPages pages;
    private final MovePages moves;
    private final Sentences sentences;

    ManyPageController(Batches batches, ManyPages pages, MovePages moves, Sentences sentences) {
        this.batches = batches;
        this.pages = pages;
        this.moves = moves;
        this.sentences = sentences;
    }

    /** An empty list; or, after the act, what is so now. */
    @GetMapping
    @Requires(Permission.CHECK_IN)
    String show(
            Actor actor,
            @PathVariable String move,
            @RequestParam(name = "practice_id", defaultValue = "") String practice,
            @RequestParam(required = false) @Nullable List<Integer> done,
            Model model) {
        CustodyEventType type = allowed(actor, move);
        model.addAttribute(
                "page",
                done == null
                        ? pages.page(actor, type, List.of(), moves.fresh(type, practice), List.of())
                        : pages.done(actor, type, done));
        return "many";
    }

    /** Looks at the list, or moves what is on it: all or none, or those that can be. */
    @PostMapping
    @Requires(Permission.CHECK_IN)
    String act(
            Actor actor,
            @PathVariable String move,
            @ModelAttribute ManyForm scanned,
            @ModelAttribute MoveForm form,
            Model model,
            HttpServletResponse response) {
        CustodyEventType type = allowed(actor, move);
        List<String> entries = scanned.entries();
        Sent sent = new Sent(actor, type, scanned, form);
        if (entries.size() > ManyForm.MOST) {
            response.setStatus(ProblemType.INVALID_FIELDS.status());
            List<Line> first = pages.look(actor, type, entries.subList(0, ManyForm.MOST), form);
            return list(sent, first, trouble("many.too_many", ManyForm.MOST), model);
        }
        List<Line> lines = pages.look(actor, type, entries, form);
        return scanned.acts() ? record(sent, lines, model, response) : list(sent, lines, List.of(), model);
    }

    /** All that was sent. */
    private record Sent(Actor actor, CustodyEventType type, ManyForm scanned, MoveForm form) {}

    private String record(Sent sent, List<Line> lines, Model model, HttpServletResponse response) {
        List<String> standing =
                lines.stream().filter(Line::stands).map(Line::entry).toList();
        int blocked = lines.size() - standing.size();
        if (standing.isEmpty() || (sent.scanned().actsOnAll() && blocked > 0)) {
            response.setStatus(ProblemType.MOVE_REFUSED.status());
            return list(sent, lines, trouble(lines.isEmpty() ? "many.none" : "many.blocked", blocked), model);
        }
        try {
            List<RecordEvent> requests = pages.requests(sent.actor(), sent.type(), standing, sent.form());
            String kits = batches.all(sent.actor(), requests).stream()
                    .map(outcome -> String.valueOf(outcome.event().kitId()))
                    .collect(Collectors.joining(","));
            return "redirect:/many/%s?done=%s".formatted(Labels.of(sent.type()).replace('_', '-'), kits);
        } catch (Refusal refusal) {
            response.setStatus(refusal.type().status());
            return list(sent, lines, pages.troubles(refusal), model);
        }
    }

    private String list(Sent sent, List<Line> lines, List<Trouble> troubles, Model model) {
        model.addAttribute("page", pages.page(sent.actor(), sent.type(), lines, sent.form(), troubles));
        return "many";
    }

    private List<Trouble> trouble(String sentence, int number) {
        return List.of(new Trouble("add", sentences.say(sentence, number)));
    }

    private static CustodyEventType allowed(Actor actor, String move) {
        CustodyEventType type = Labels.parse(CustodyEventType.class, move.replace('-', '_'));
        actor.mustBeAllowed(type.permission());
        return type;
    }
}
