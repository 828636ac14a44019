package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.Families;
import org.wilcoss.custody.profiles.web.FormField.Choice;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Who an athlete's guardians are. */
@Controller
@RequestMapping("/athletes/{id}/guardians")
class GuardianFormController {
    private final Athletes athletes;
    private final AthleteQueries queries;
    private final Families families;

    GuardianFormController(Athletes athletes, AthleteQueries queries, Families families) {
        this.athletes = athletes;
        this.queries = queries;
        this.families = families;
    }

    @GetMapping("/new")
    @Requires(Permission.MANAGE_ATHLETES)
    String enter(Actor actor, @PathVariable int id, Model model) {
        return form(actor, id).show(model);
    }

    @PostMapping
    @Requires(Permission.MANAGE_ATHLETES)
    String add(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return form(actor, id).answer(entered, model, response, form -> {
            athletes.addGuardian(actor, id, Objects.requireNonNull(form.number("user_id")));
            return "redirect:/athletes/" + id;
        });
    }

    @PostMapping("/{guardian}/removal")
    @Requires(Permission.MANAGE_ATHLETES)
    String remove(Actor actor, @PathVariable int id, @PathVariable int guardian) {
        athletes.removeGuardian(actor, id, guardian);
        return "redirect:/athletes/" + id;
    }

    private FormPage form(Actor actor, int id) {
        String name = queries.find(actor, id).name();
        return new FormPage(
                        Words.say("Add a guardian"),
                        new Back("/athletes/" + id, name),
                        "/athletes/%d/guardians".formatted(id),
                        Words.say("Add the guardian"),
                        FormField.choice(
                                "user_id",
                                Words.say("Guardian"),
                                families.candidatesFor(id).stream()
                                        .map(user -> new Choice(String.valueOf(user.id()), user.name()))
                                        .toList()))
                .lead(Words.say("A guardian sees {0}, what is out for them, and what was signed for them.", name));
    }
}
