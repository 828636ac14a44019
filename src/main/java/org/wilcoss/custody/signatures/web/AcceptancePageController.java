package org.wilcoss.custody.signatures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.AcceptanceQueries;
import org.wilcoss.custody.signatures.AcceptanceRefused;
import org.wilcoss.custody.signatures.Acceptances;
import org.wilcoss.custody.signatures.SigningDevice;

/** The page on which whoever took kits signs for them: on their own device, or on a clerk's. */
@Controller
@RequestMapping("/acceptances")
class AcceptancePageController {
    private final Acceptances acceptances;
    private final AcceptanceQueries queries;
    private final Sentences sentences;

    AcceptancePageController(Acceptances acceptances, AcceptanceQueries queries, Sentences sentences) {
        this.acceptances = acceptances;
        this.queries = queries;
        this.sentences = sentences;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @RequestParam(name = "user_id", required = false) @Nullable Integer userId, Model model) {
        model.addAttribute("page", page(actor, userId, List.of()));
        return "acceptances";
    }

    @PostMapping
    @Requires(Permission.SIGNED_IN)
    String sign(
            Actor actor,
            @RequestParam(name = "user_id", required = false) @Nullable Integer userId,
            @RequestParam(name = "event_id", required = false) @Nullable List<Integer> eventIds,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AcceptanceForm form =
                new AcceptanceForm(eventIds, request.getParameter("typed_name"), request.getParameter("strokes"));
        try {
            AcceptEvents command = form.command();
            acceptances.accept(actor, command, SigningDevice.of(request));
            return "redirect:/papers/events/" + command.eventIds().getFirst();
        } catch (InvalidFields wrong) {
            response.setStatus(ProblemType.INVALID_FIELDS.status());
            model.addAttribute("page", page(actor, userId, List.of(wanting(wrong))));
        } catch (AcceptanceRefused refused) {
            response.setStatus(refused.type().status());
            model.addAttribute("page", page(actor, userId, List.of(sentences.say(refused))));
        }
        return "acceptances";
    }

    private static String wanting(InvalidFields wrong) {
        return wrong.errors().getFirst().field().equals("event_ids")
                ? Words.say("Choose at least one kit.")
                : Words.say("Type your name, or draw your signature.");
    }

    private AcceptancesPage page(Actor actor, @Nullable Integer userId, List<String> troubles) {
        int signer = userId == null ? actor.id() : userId;
        if (signer != actor.id() && !actor.may(Permission.CHECK_OUT)) {
            throw new NotFound("person");
        }
        return new AcceptancesPage(signer, signer == actor.id(), queries.pending(signer), troubles);
    }
}
