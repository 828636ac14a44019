package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.EditAthlete;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.web.FormField.Kind;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Putting an athlete on record, and changing what is there. */
@Controller
@RequestMapping("/athletes")
class AthleteFormController {
    private final Athletes athletes;
    private final AthleteQueries queries;

    AthleteFormController(Athletes athletes, AthleteQueries queries) {
        this.athletes = athletes;
        this.queries = queries;
    }

    @GetMapping("/new")
    @Requires(Permission.MANAGE_ATHLETES)
    String enter(Model model) {
        return fresh().show(model);
    }

    @PostMapping
    @Requires(Permission.MANAGE_ATHLETES)
    String register(Actor actor, @RequestParam Map<String, String> entered, Model model, HttpServletResponse response) {
        return fresh().answer(entered, model, response, form -> {
            RegisterAthlete command =
                    new RegisterAthlete(form.text("name"), form.number("year_of_birth"), form.find("notes"), List.of());
            return "redirect:/athletes/" + athletes.register(actor, command);
        });
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.MANAGE_ATHLETES)
    String change(Actor actor, @PathVariable int id, Model model) {
        return of(queries.find(actor, id)).show(model);
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.MANAGE_ATHLETES)
    String edit(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return of(queries.find(actor, id)).answer(entered, model, response, form -> {
            EditAthlete change = new EditAthlete(
                    form.text("name"),
                    Optional.ofNullable(form.number("year_of_birth")),
                    Optional.ofNullable(form.find("notes")),
                    null);
            athletes.edit(actor, id, change, IfMatch.parse("\"" + entered.getOrDefault("version", "") + "\""));
            return "redirect:/athletes/" + id;
        });
    }

    @PostMapping("/{id}/activity")
    @Requires(Permission.MANAGE_ATHLETES)
    String setActive(Actor actor, @PathVariable int id, @RequestParam boolean active) {
        athletes.edit(actor, id, new EditAthlete(null, null, null, active), IfMatch.parse(null));
        return "redirect:/athletes/" + id;
    }

    private static FormPage fresh() {
        return new FormPage(
                Words.say("Put an athlete on record"),
                new Back("/people?kind=athlete", Words.say("Athletes")),
                "/athletes",
                Words.say("Put on record"),
                name(),
                yearOfBirth(),
                notes());
    }

    private static FormPage of(AthleteRow athlete) {
        String path = "/athletes/" + athlete.id();
        return new FormPage(
                Words.say("Change what is on record"),
                new Back(path, athlete.name()),
                path + "/edit?version=" + athlete.version(),
                Words.say("Save"),
                name().value(athlete.name()),
                yearOfBirth().value(athlete.yearOfBirth() == null ? "" : athlete.yearOfBirth()),
                notes().value(Objects.requireNonNullElse(athlete.notes(), "")));
    }

    private static FormField name() {
        return FormField.text(Kind.TEXT, "name", Words.say("Name"), 200).hint(Words.say("As it is to be shown"));
    }

    private static FormField yearOfBirth() {
        return FormField.number("year_of_birth", Words.say("Year of birth"), 1900, 2200)
                .optional()
                .hint(Words.say("Without it they count as a minor"));
    }

    private static FormField notes() {
        return FormField.text(Kind.LONG_TEXT, "notes", Words.say("Notes for staff"), 2000)
                .optional()
                .hint(Words.say("What helps on the range, no more: left-handed, short stock"));
    }
}
