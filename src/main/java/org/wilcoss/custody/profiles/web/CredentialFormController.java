package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.GrantOverride;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.credentials.Requirements;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.web.FormField.Choice;
import org.wilcoss.custody.profiles.web.FormField.Kind;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Recording what somebody has to work here, revoking it, and answering for what they have not. */
@Controller
class CredentialFormController {
    private static final int LONGEST_OVERRIDE_DAYS = 366;

    private final Credentials credentials;
    private final Requirements requirements;
    private final UserQueries users;

    CredentialFormController(Credentials credentials, Requirements requirements, UserQueries users) {
        this.credentials = credentials;
        this.requirements = requirements;
        this.users = users;
    }

    @GetMapping("/people/{id}/credentials/new")
    @Requires(Permission.MANAGE_CREDENTIALS)
    String enter(Actor actor, @PathVariable int id, Model model) {
        return credential(back(actor, id)).show(model);
    }

    @PostMapping("/people/{id}/credentials")
    @Requires(Permission.MANAGE_CREDENTIALS)
    String record(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Back back = back(actor, id);
        return credential(back).answer(entered, model, response, form -> {
            credentials.record(
                    actor,
                    id,
                    new RecordCredential(
                            form.label(CredentialKind.class, "kind"),
                            form.text("issuer"),
                            form.find("reference"),
                            form.day("issued_on"),
                            form.findDay("expires_on")));
            return "redirect:" + back.path();
        });
    }

    @PostMapping("/credentials/{id}/revocation")
    @Requires(Permission.MANAGE_CREDENTIALS)
    String revoke(Actor actor, @PathVariable int id) {
        return "redirect:/people/" + credentials.revoke(actor, id).userId();
    }

    @GetMapping("/people/{id}/override")
    @Requires(Permission.MANAGE_CREDENTIALS)
    String except(Actor actor, @PathVariable int id, Model model) {
        return exception(back(actor, id)).show(model);
    }

    @PostMapping("/people/{id}/override")
    @Requires(Permission.MANAGE_CREDENTIALS)
    String override(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        Back back = back(actor, id);
        return exception(back).answer(entered, model, response, form -> {
            requirements.override(
                    actor,
                    id,
                    new GrantOverride(
                            form.label(CredentialKind.class, "kind"),
                            form.text("reason"),
                            Objects.requireNonNull(form.number("days"))));
            return "redirect:" + back.path();
        });
    }

    private static FormPage credential(Back back) {
        return new FormPage(
                Words.say("Record a credential"),
                back,
                back.path() + "/credentials",
                Words.say("Record"),
                kind(Words.say("What it is")),
                FormField.text(Kind.TEXT, "issuer", Words.say("Issued by"), 200),
                FormField.text(Kind.TEXT, "reference", Words.say("Number, or where the paper is"), 200)
                        .optional(),
                FormField.day("issued_on", Words.say("Issued on")),
                FormField.day("expires_on", Words.say("Counts through"))
                        .optional()
                        .hint(Words.say("Empty if it does not expire")));
    }

    private static FormPage exception(Back back) {
        return new FormPage(
                        Words.say("Answer for what is missing"),
                        back,
                        back.path() + "/override",
                        Words.say("Answer for it"),
                        kind(Words.say("What is missing")),
                        FormField.text(Kind.TEXT, "reason", Words.say("Why"), 500)
                                .hint(Words.say("Stays on record, so do not name the person")),
                        FormField.number("days", Words.say("For how many days"), 1, LONGEST_OVERRIDE_DAYS))
                .lead(Words.say(
                        "What would stop them only warns meanwhile. Your name and the reason are in the ledger."));
    }

    private static FormField kind(String label) {
        List<Choice> kinds =
                Arrays.stream(CredentialKind.values()).map(Choice::of).toList();
        return FormField.choice("kind", label, kinds);
    }

    private Back back(Actor actor, int id) {
        return new Back("/people/" + id, users.find(actor, id).name());
    }
}
