package org.wilcoss.custody.erasures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.erasures.ErasureQueries;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;
import org.wilcoss.custody.erasures.PersonToErase;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Erasing a person: find them, read what goes and what stays, type their name. */
@Controller
@RequestMapping("/erasures")
class ErasurePageController {
    private final Erasures erasures;
    private final ErasureQueries queries;

    ErasurePageController(Erasures erasures, ErasureQueries queries) {
        this.erasures = erasures;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.ERASE_PEOPLE)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var newest = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, after, false);
        var found = q.isBlank() ? List.<PersonToErase>of() : queries.search(actor, q.strip());
        model.addAttribute("page", new ErasuresPage(q.strip(), found, queries.list(actor, newest)));
        return "erasures";
    }

    @GetMapping("/users/{id}")
    @Requires(Permission.ERASE_PEOPLE)
    String showUser(Actor actor, @PathVariable int id, Model model) {
        return show(actor, PersonId.user(id), ErasureForm.EMPTY, List.of(), model);
    }

    @GetMapping("/athletes/{id}")
    @Requires(Permission.ERASE_PEOPLE)
    String showAthlete(Actor actor, @PathVariable int id, Model model) {
        return show(actor, PersonId.athlete(id), ErasureForm.EMPTY, List.of(), model);
    }

    @PostMapping("/users/{id}")
    @Requires(Permission.ERASE_PEOPLE)
    String eraseUser(Actor actor, @PathVariable int id, ErasureForm form, Model model, HttpServletResponse response) {
        return erase(actor, PersonId.user(id), form, model, response);
    }

    @PostMapping("/athletes/{id}")
    @Requires(Permission.ERASE_PEOPLE)
    String eraseAthlete(
            Actor actor, @PathVariable int id, ErasureForm form, Model model, HttpServletResponse response) {
        return erase(actor, PersonId.athlete(id), form, model, response);
    }

    private String erase(Actor actor, PersonId person, ErasureForm form, Model model, HttpServletResponse response) {
        List<FieldProblem> troubles = form.troubles();
        if (troubles.isEmpty()) {
            try {
                erasures.erase(actor, person, form.command());
                return "redirect:/erasures";
            } catch (InvalidFields unmeant) {
                troubles = unmeant.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, person, form, troubles, model);
    }

    private String show(Actor actor, PersonId person, ErasureForm form, List<FieldProblem> troubles, Model model) {
        model.addAttribute("page", new ErasurePage(queries.find(actor, person), form, troubles));
        return "erasure";
    }
}
