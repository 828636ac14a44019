package org.wilcoss.custody.profiles.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.credentials.CredentialQueries;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.people.UserRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.profiles.Families;
import org.wilcoss.custody.profiles.HeldKits;
import org.wilcoss.custody.profiles.People;
import org.wilcoss.custody.profiles.PersonFilter;

/** Everybody, and one of them. */
@Controller
class PersonPageController {
    private final People people;
    private final UserQueries users;
    private final HeldKits kits;
    private final Families families;
    private final Credentials credentials;
    private final CredentialQueries papers;

    PersonPageController(
            People people,
            UserQueries users,
            HeldKits kits,
            Families families,
            Credentials credentials,
            CredentialQueries papers) {
        this.people = people;
        this.users = users;
        this.kits = kits;
        this.families = families;
        this.credentials = credentials;
        this.papers = papers;
    }

    @GetMapping("/people")
    @Requires(Permission.SEE_PEOPLE)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PersonFilter filter = new PersonFilter(q.strip(), kind);
        model.addAttribute("page", new PeoplePage(filter, people.list(actor, filter, after)));
        return "people";
    }

    /** Whoever sees no people sees themselves. */
    @GetMapping("/people/{id}")
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @PathVariable int id, Model model) {
        boolean own = actor.id() == id;
        if (!own && !actor.may(Permission.SEE_PEOPLE)) {
            throw new NotFound("user");
        }
        UserRow user = users.find(actor, id);
        boolean full = user.email() != null;
        model.addAttribute(
                "page",
                new PersonPage(
                        user,
                        own,
                        full ? families.nameOf(user.verifiedById()) : null,
                        kits.ofUser(actor, id),
                        full || actor.may(Permission.KEEP_CONSENTS) ? families.athletesOf(id) : List.of(),
                        full ? work(actor, id) : null));
        return "person";
    }

    private PersonPage.Work work(Actor actor, int id) {
        return new PersonPage.Work(
                credentials.standing(actor, id), papers.of(actor, id), papers.overridesOf(actor, id));
    }
}
