package org.wilcoss.custody.gate.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.gate.ApprovalQueries;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.gate.Approvals;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;

/** The gate: what is asked for, and the buttons that decide. */
@Controller
@RequestMapping("/gate")
class GatePageController {
    private static final int MAX_REASON = 500;

    private final Approvals approvals;
    private final ApprovalQueries queries;
    private final Attestations attestations;
    private final Sentences sentences;

    GatePageController(Approvals approvals, ApprovalQueries queries, Attestations attestations, Sentences sentences) {
        this.approvals = approvals;
        this.queries = queries;
        this.attestations = attestations;
        this.sentences = sentences;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        PageRequest page = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, after, false);
        model.addAttribute("page", new GatePage(queries.list(actor, null, page)));
        return "gate";
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @PathVariable int id, Model model) {
        model.addAttribute("page", page(actor, id, List.of()));
        return "gate-request";
    }

    /** Approves; with {@code hand_over} the kit changes hands in the same act. */
    @PostMapping("/{id}/approval")
    @Requires(Permission.APPROVE)
    ModelAndView approve(
            Actor actor,
            @PathVariable int id,
            @RequestParam(name = "hand_over", defaultValue = "false") boolean handOver) {
        return act(actor, id, () -> {
            if (handOver) {
                return "redirect:/papers/events/"
                        + approvals.approveAndHandOver(actor, id).event().id();
            }
            approvals.approve(actor, id);
            return "redirect:/gate/" + id;
        });
    }

    @PostMapping("/{id}/hand-over")
    @Requires(Permission.CHECK_OUT)
    ModelAndView handOver(Actor actor, @PathVariable int id) {
        return act(
                actor,
                id,
                () -> "redirect:/papers/events/"
                        + approvals.handOver(actor, id).event().id());
    }

    @PostMapping("/{id}/denial")
    @Requires(Permission.APPROVE)
    ModelAndView deny(Actor actor, @PathVariable int id, @RequestParam(defaultValue = "") String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > MAX_REASON) {
            return refused(actor, id, ProblemType.INVALID_FIELDS, sentences.say("gate_say_why"));
        }
        return act(actor, id, () -> {
            approvals.deny(actor, id, text);
            return "redirect:/gate/" + id;
        });
    }

    @PostMapping("/{id}/withdrawal")
    @Requires(Permission.SIGNED_IN)
    ModelAndView withdraw(Actor actor, @PathVariable int id) {
        return act(actor, id, () -> {
            approvals.withdraw(actor, id);
            return "redirect:/gate/" + id;
        });
    }

    private ModelAndView act(Actor actor, int id, Supplier<String> act) {
        try {
            return new ModelAndView(act.get());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.NOT_YOUR_ROLE) {
                throw refusal;
            }
            return refused(actor, id, refusal.type(), sentences.say(refusal));
        }
    }

    private ModelAndView refused(Actor actor, int id, ProblemType type, String trouble) {
        return new ModelAndView(
                "gate-request",
                Map.of("page", page(actor, id, List.of(trouble))),
                HttpStatusCode.valueOf(type.status()));
    }

    private RequestPage page(Actor actor, int id, List<String> troubles) {
        ApprovalRow request = queries.find(actor, id);
        boolean concerned = request.concerns(actor.id());
        return new RequestPage(
                request,
                attestations.find(request.attestationId()),
                actor.may(Permission.APPROVE) && !concerned,
                actor.may(Permission.CHECK_OUT) && request.holder().id() != actor.id(),
                concerned || actor.may(Permission.APPROVE),
                troubles);
    }
}
