package org.wilcoss.custody.practices.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.practices.LeadBlocked;
import org.wilcoss.custody.practices.PracticeDraws;
import org.wilcoss.custody.practices.PracticeKitsOut;
import org.wilcoss.custody.practices.PracticeQueries;
import org.wilcoss.custody.practices.PracticeRow;
import org.wilcoss.custody.practices.Practices;

/** Practices in a browser: open one, see what is out for it, close it. */
@Controller
@RequestMapping("/practices")
class PracticePageController {
    private final Practices practices;
    private final PracticeQueries queries;
    private final PracticeReader reader;
    private final ClubSettings settings;
    private final Sentences sentences;
    private final Credentials credentials;

    PracticePageController(
            Practices practices,
            PracticeQueries queries,
            PracticeReader reader,
            ClubSettings settings,
            Sentences sentences,
            Credentials credentials) {
        this.practices = practices;
        this.queries = queries;
        this.reader = reader;
        this.settings = settings;
        this.sentences = sentences;
        this.credentials = credentials;
    }

    @GetMapping
    @Requires(Permission.SEE_ALL_CUSTODY)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        PageRequest page = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, after, false);
        PracticeForm form = PracticeForm.fresh(actor, settings.times());
        model.addAttribute("page", new PracticesPage(open, queries.list(open, page), leads(actor), form, List.of()));
        return "practices";
    }

    @PostMapping
    @Requires(Permission.OPEN_PRACTICES)
    String open(Actor actor, @ModelAttribute PracticeForm form, Model model, HttpServletResponse response) {
        try {
            return "redirect:/practices/" + practices.open(actor, reader.read(form));
        } catch (InvalidFields invalid) {
            response.setStatus(invalid.type().status());
            model.addAttribute("page", refused(actor, form, invalid.errors()));
        } catch (LeadBlocked blocked) {
            response.setStatus(blocked.type().status());
            FieldProblem why = new FieldProblem(
                    "lead_id", sentences.say("lead_may_not", blocked.arguments().toArray()));
            model.addAttribute("page", refused(actor, form, List.of(why)));
        }
        return "practices";
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_ALL_CUSTODY)
    String show(Actor actor, @PathVariable int id, Model model) {
        PracticeDraws sheet = queries.find(id);
        model.addAttribute("page", new PracticePage(sheet, "", warnings(actor, sheet.practice())));
        return "practice";
    }

    @PostMapping("/{id}/closing")
    @Requires(Permission.OPEN_PRACTICES)
    String close(Actor actor, @PathVariable int id, Model model, HttpServletResponse response) {
        try {
            practices.close(actor, id);
            return "redirect:/practices/" + id;
        } catch (PracticeKitsOut refusal) {
            response.setStatus(refusal.type().status());
            model.addAttribute("page", new PracticePage(queries.find(id), sentences.say(refusal), List.of()));
            return "practice";
        }
    }

    private PracticesPage refused(Actor actor, PracticeForm form, List<FieldProblem> problems) {
        PageRequest first = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, null, false);
        return new PracticesPage(true, queries.list(true, first), leads(actor), form, problems);
    }

    /** What a lead has is for the lead and for those who keep the credentials. */
    private List<String> warnings(Actor actor, PracticeRow practice) {
        boolean theirs = practice.lead().id() == actor.id() || actor.may(Permission.MANAGE_CREDENTIALS);
        return practice.open() && theirs
                ? credentials.standing(practice.lead().id()).warnings()
                : List.of();
    }

    private List<Named> leads(Actor actor) {
        return actor.may(Permission.OPEN_PRACTICES) ? queries.leads() : List.of();
    }
}
