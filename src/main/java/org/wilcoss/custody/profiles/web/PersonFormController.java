package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.people.EditUser;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.people.UserRow;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.web.FormField.Choice;
import org.wilcoss.custody.profiles.web.FormField.Kind;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Letting somebody in, and changing what they are here. */
@Controller
@RequestMapping("/people")
class PersonFormController {
    private final Users users;
    private final UserQueries queries;

    PersonFormController(Users users, UserQueries queries) {
        this.users = users;
        this.queries = queries;
    }

    @GetMapping("/new")
    @Requires(Permission.MANAGE_USERS)
    String enter(Model model) {
        return fresh().show(model);
    }

    @PostMapping
    @Requires(Permission.MANAGE_USERS)
    String register(Actor actor, @RequestParam Map<String, String> entered, Model model, HttpServletResponse response) {
        return fresh().answer(entered, model, response, form -> {
            RegisterUser command =
                    new RegisterUser(form.text("email"), form.text("name"), form.label(Role.class, "role"));
            return "redirect:/people/" + users.register(actor, command);
        });
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.MANAGE_USERS)
    String change(Actor actor, @PathVariable int id, Model model) {
        return of(queries.find(actor, id)).show(model);
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.MANAGE_USERS)
    String edit(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        UserRow user = queries.find(actor, id);
        return of(user).answer(entered, model, response, form -> {
            String name = form.text("name").equals(user.name()) ? null : form.text("name");
            users.edit(
                    actor,
                    id,
                    new EditUser(name, form.label(Role.class, "role"), null),
                    IfMatch.parse("\"" + entered.getOrDefault("version", "") + "\""));
            return "redirect:/people/" + id;
        });
    }

    @GetMapping("/{id}/deactivation")
    @Requires(Permission.MANAGE_USERS)
    String ask(Actor actor, @PathVariable int id, Model model) {
        String name = queries.find(actor, id).name();
        String path = "/people/" + id;
        return new FormPage(
                        Words.say("Deactivate {0}", name),
                        new Back(path, name),
                        path + "/deactivation",
                        Words.say("Deactivate"))
                .lead(Words.say(
                                "They are signed out at once, on every device; their tokens and sign-in links end for good.")
                        + " "
                        + Words.say("Each kit that they hold becomes a case. What they did stays on record."))
                .asGrave()
                .show(model);
    }

    @PostMapping("/{id}/deactivation")
    @Requires(Permission.MANAGE_USERS)
    String deactivate(Actor actor, @PathVariable int id) {
        return setActive(actor, id, false);
    }

    @PostMapping("/{id}/reactivation")
    @Requires(Permission.MANAGE_USERS)
    String reactivate(Actor actor, @PathVariable int id) {
        return setActive(actor, id, true);
    }

    private String setActive(Actor actor, int id, boolean active) {
        users.edit(actor, id, new EditUser(null, null, active), IfMatch.parse(null));
        return actor.id() == id ? "redirect:/" : "redirect:/people/" + id;
    }

    private static FormPage fresh() {
        return new FormPage(
                Words.say("Let somebody in"),
                new Back("/people", Words.say("People")),
                "/people",
                Words.say("Let in"),
                FormField.text(Kind.TEXT, "name", Words.say("Name"), 200),
                FormField.text(Kind.EMAIL, "email", Words.say("E-mail address"), 254),
                role());
    }

    private static FormPage of(UserRow user) {
        String path = "/people/" + user.id();
        return new FormPage(
                Words.say("Change name or role"),
                new Back(path, user.name()),
                path + "/edit?version=" + user.version(),
                Words.say("Save"),
                FormField.text(Kind.TEXT, "name", Words.say("Name"), 200).value(user.name()),
                role().value(Labels.of(user.role())));
    }

    private static FormField role() {
        return FormField.choice(
                "role",
                Words.say("Role"),
                Arrays.stream(Role.values()).map(Choice::of).toList());
    }
}
