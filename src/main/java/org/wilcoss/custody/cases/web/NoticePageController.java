package org.wilcoss.custody.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.cases.CaseFile;
import org.wilcoss.custody.cases.CaseQueries;
import org.wilcoss.custody.cases.GiveNotice;
import org.wilcoss.custody.cases.Notices;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;

/** One case in a browser: its clock, and whom somebody told. */
@Controller
@RequestMapping("/cases/{id}")
class NoticePageController {
    private static final int LONGEST = 200;

    private final Notices notices;
    private final CaseQueries queries;
    private final ClubSettings settings;

    NoticePageController(Notices notices, CaseQueries queries, ClubSettings settings) {
        this.notices = notices;
        this.queries = queries;
        this.settings = settings;
    }

    @GetMapping
    @Requires(Permission.RESOLVE_CASES)
    String show(@PathVariable int id, Model model) {
        Times times = settings.times();
        NoticeForm form = new NoticeForm("", times.field(times.now()), "");
        model.addAttribute("page", page(id, form, List.of()));
        return "case";
    }

    @PostMapping("/notices")
    @Requires(Permission.RESOLVE_CASES)
    String give(
            Actor actor,
            @PathVariable int id,
            @ModelAttribute NoticeForm form,
            Model model,
            HttpServletResponse response) {
        try {
            notices.give(actor, read(id, form));
            return "redirect:/cases/" + id;
        } catch (InvalidFields invalid) {
            response.setStatus(invalid.type().status());
            model.addAttribute("page", page(id, form, invalid.errors()));
            return "case";
        }
    }

    private CasePage page(int id, NoticeForm form, List<FieldProblem> troubles) {
        return new CasePage(new CaseFile(queries.find(id), queries.notices(id)), form, troubles);
    }

    private GiveNotice read(int id, NoticeForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        if (form.told().isEmpty() || form.told().length() > LONGEST) {
            problems.add(new FieldProblem("told", Words.say("must have 1 to {0} characters", LONGEST)));
        }
        if (form.reference().length() > LONGEST) {
            problems.add(new FieldProblem("reference", Words.say("must have {0} characters at most", LONGEST)));
        }
        Optional<Instant> toldAt = settings.times().parse(form.toldAt());
        if (toldAt.isEmpty()) {
            problems.add(new FieldProblem("told_at", "must be a date and a time"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        String reference = form.reference().isEmpty() ? null : form.reference();
        return new GiveNotice(id, form.told(), toldAt.orElseThrow(), reference);
    }
}
