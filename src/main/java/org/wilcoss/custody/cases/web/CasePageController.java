package org.wilcoss.custody.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.cases.CaseQueries;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;

/** The open cases, each with a form to say what became of it. */
@Controller
@RequestMapping("/cases")
class CasePageController {
    private static final int MAX_RESOLUTION = 2000;

    private final Cases cases;
    private final CaseQueries queries;

    CasePageController(Cases cases, CaseQueries queries) {
        this.cases = cases;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.RESOLVE_CASES)
    String show(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", page(after, null, "", ""));
        return "cases";
    }

    @PostMapping("/{id}/resolution")
    @Requires(Permission.RESOLVE_CASES)
    String resolve(
            Actor actor,
            @PathVariable int id,
            @RequestParam(defaultValue = "") String resolution,
            Model model,
            HttpServletResponse response) {
        String text = resolution.strip();
        if (text.isEmpty() || text.length() > MAX_RESOLUTION) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String trouble =
                    text.isEmpty() ? Words.say("must not be blank") : Words.say("must be 2,000 characters at most");
            model.addAttribute("page", page(null, queries.find(id).id(), trouble, text));
            return "cases";
        }
        cases.resolve(actor, id, text);
        return "redirect:/cases";
    }

    private CasesPage page(@Nullable String after, @Nullable Integer troubleAt, String trouble, String entered) {
        PageRequest first = new PageRequest(PageRequest.DEFAULT_LIMIT, 0, after, true);
        return new CasesPage(queries.list(true, first), troubleAt, trouble, entered);
    }
}
