package org.wilcoss.custody.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.gate.AskOffSite;
import org.wilcoss.custody.gate.GateQueries;
import org.wilcoss.custody.gate.Requests;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;
import org.wilcoss.custody.signatures.Strokes;

/** The page on which somebody asks to take a kit home. */
@Controller
@RequestMapping("/kits/{id}/off-site")
class OffSitePageController {
    private final Requests requests;
    private final GateQueries queries;
    private final Attestations attestations;
    private final KitQueries kits;
    private final ClubSettings settings;
    private final Sentences sentences;

    OffSitePageController(
            Requests requests,
            GateQueries queries,
            Attestations attestations,
            KitQueries kits,
            ClubSettings settings,
            Sentences sentences) {
        this.requests = requests;
        this.queries = queries;
        this.attestations = attestations;
        this.kits = kits;
        this.settings = settings;
        this.sentences = sentences;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @PathVariable int id, Model model) {
        model.addAttribute("page", page(actor, id, OffSiteForm.EMPTY, List.of()));
        return "off-site";
    }

    /** Asks; or says why not, with all that was entered but the signature still there. */
    @PostMapping
    @Requires(Permission.SIGNED_IN)
    String ask(
            Actor actor,
            @PathVariable int id,
            @ModelAttribute OffSiteForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            int asked = requests.ask(actor, read(id, form, SigningDevice.of(request)));
            return "redirect:/gate/" + asked;
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.NOT_YOUR_ROLE) {
                throw refusal;
            }
            response.setStatus(refusal.type().status());
            model.addAttribute("page", page(actor, id, form, troubles(refusal)));
            return "off-site";
        }
    }

    private AskOffSite read(int kitId, OffSiteForm form, SigningDevice device) {
        List<FieldProblem> problems = new ArrayList<>();
        refuse(problems, form.destination().isEmpty() || form.destination().length() > 500, "destination");
        @Nullable Instant due = settings.times().parse(form.due()).orElse(null);
        refuse(problems, due == null, "due");
        refuse(problems, !form.isPromised(), "promised");
        refuse(problems, !form.isAccepted() || form.attestationId() == null, "accepted");
        if (due == null || form.attestationId() == null || !problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return new AskOffSite(
                new KitReference.ById(kitId),
                number(form.holder()),
                number(form.athlete()),
                form.destination(),
                due,
                form.attestationId(),
                signature(form),
                device);
    }

    private void refuse(List<FieldProblem> problems, boolean wrong, String field) {
        if (wrong) {
            problems.add(new FieldProblem(field, sentences.say("off_site." + field)));
        }
    }

    private static Signature signature(OffSiteForm form) {
        @Nullable String drawn = given(form.strokes());
        return drawn == null ? Signature.of(given(form.typedName()), null) : Signature.of(null, Strokes.parse(drawn));
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    private static @Nullable Integer number(String field) {
        return field.matches("\\d{1,9}") ? Integer.valueOf(field) : null;
    }

    private OffSitePage page(Actor actor, int id, OffSiteForm form, List<String> troubles) {
        return new OffSitePage(
                kits.find(actor, new KitReference.ById(id)),
                attestations.current().orElse(null),
                queries.holders(actor),
                queries.athletes(actor),
                actor.name(),
                form,
                troubles);
    }

    private List<String> troubles(Refusal refusal) {
        if (refusal instanceof InvalidFields invalid) {
            return invalid.errors().stream()
                    .map(error -> switch (error.field()) {
                        case "typed_name", "strokes" -> sentences.say("off_site.signature");
                        case "expected_return_date" -> Words.say("The return {0}.", error.message());
                        default -> error.message();
                    })
                    .toList();
        }
        return List.of(sentences.say(refusal));
    }
}
