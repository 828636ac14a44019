package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.consents.ConsentKind;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.consents.Consents;
import org.wilcoss.custody.consents.RecordConsent;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.Scans;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.Families;
import org.wilcoss.custody.profiles.web.FormField.Choice;
import org.wilcoss.custody.profiles.web.FormField.Kind;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Putting on file what was signed for an athlete, and taking it back. */
@Controller
class ConsentFormController {
    private final Consents consents;
    private final ConsentQueries queries;
    private final AthleteQueries athletes;
    private final Families families;
    private final Scans scans;
    private final Intake intake;

    ConsentFormController(
            Consents consents,
            ConsentQueries queries,
            AthleteQueries athletes,
            Families families,
            Scans scans,
            Intake intake) {
        this.scans = scans;
        this.intake = intake;
        this.consents = consents;
        this.queries = queries;
        this.athletes = athletes;
        this.families = families;
    }

    @GetMapping("/athletes/{id}/consents/new")
    @Requires(Permission.KEEP_CONSENTS)
    String enter(Actor actor, @PathVariable int id, Model model) {
        return form(actor, id).show(model);
    }

    @PostMapping("/athletes/{id}/consents")
    @Requires(Permission.KEEP_CONSENTS)
    String record(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        return form(actor, id).answer(entered, model, response, form -> {
            if (file == null || file.isEmpty()) {
                consents.record(actor, id, command(form));
            } else {
                scans.record(actor, id, command(form), intake.paper(Intake.bytes(file)));
            }
            return "redirect:/athletes/" + id;
        });
    }

    private static RecordConsent command(FormPage form) {
        return new RecordConsent(
                form.label(ConsentKind.class, "kind"),
                form.number("signer_id"),
                form.find("signer_name"),
                form.text("scope"),
                form.day("signed_on"),
                form.day("expires_on"),
                form.text("reference"));
    }

    @PostMapping("/consents/{id}/withdrawal")
    @Requires(Permission.SIGNED_IN)
    String withdraw(Actor actor, @PathVariable int id) {
        int athlete = queries.find(actor, id).athleteId();
        consents.withdraw(actor, id);
        return "redirect:/athletes/" + athlete;
    }

    private FormPage form(Actor actor, int id) {
        String name = athletes.find(actor, id).name();
        return new FormPage(
                Words.say("Put a consent on file"),
                new Back("/athletes/" + id, name),
                "/athletes/%d/consents".formatted(id),
                Words.say("Put on file"),
                FormField.choice(
                        "kind",
                        Words.say("What it is for"),
                        Arrays.stream(ConsentKind.values()).map(Choice::of).toList()),
                FormField.choice(
                                "signer_id",
                                Words.say("Signed by the guardian"),
                                families.guardiansOf(id).stream()
                                        .map(guardian -> new Choice(String.valueOf(guardian.id()), guardian.name()))
                                        .toList())
                        .optional(),
                FormField.text(Kind.TEXT, "signer_name", Words.say("Or signed by somebody else"), 200)
                        .optional()
                        .hint(Words.say("The name on the paper")),
                FormField.text(Kind.LONG_TEXT, "scope", Words.say("What it allows"), 1000)
                        .hint(Words.say("In the words of the paper")),
                FormField.day("signed_on", Words.say("Signed on")),
                FormField.day("expires_on", Words.say("Counts through")),
                FormField.text(Kind.TEXT, "reference", Words.say("Where the paper is"), 500)
                        .hint(Words.say("Binder 3, page 12")),
                FormField.file("file", Words.say("A scan or photo of it"))
                        .hint(Words.say(
                                "JPEG, PNG or PDF, up to 20 MB. Staff and the athlete’s guardians can open it.")));
    }
}
