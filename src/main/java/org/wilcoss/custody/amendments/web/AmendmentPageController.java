package org.wilcoss.custody.amendments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.amendments.Amend;
import org.wilcoss.custody.amendments.AmendmentQueries;
import org.wilcoss.custody.amendments.Amendments;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Amends an event in a browser. */
@Controller
@RequestMapping("/custody-events/{id}/amendments")
class AmendmentPageController {
    private final Amendments amendments;
    private final AmendmentQueries queries;
    private final AmendmentReader reader;

    AmendmentPageController(Amendments amendments, AmendmentQueries queries, AmendmentReader reader) {
        this.amendments = amendments;
        this.queries = queries;
        this.reader = reader;
    }

    @GetMapping
    @Requires(Permission.AMEND_CUSTODY)
    String show(Actor actor, @PathVariable int id, Model model) {
        model.addAttribute("page", page(actor, id, AmendmentForm.EMPTY, List.of()));
        return "amendment";
    }

    @PostMapping
    @Requires(Permission.AMEND_CUSTODY)
    String amend(
            Actor actor,
            @PathVariable int id,
            @ModelAttribute AmendmentForm form,
            Model model,
            HttpServletResponse response) {
        try {
            Amend command = reader.read(id, form);
            amendments.amend(actor, command);
            return "redirect:/kits/%d?view=both"
                    .formatted(queries.find(actor, id).original().kitId());
        } catch (InvalidFields invalid) {
            response.setStatus(invalid.type().status());
            model.addAttribute("page", page(actor, id, form, invalid.errors()));
            return "amendment";
        }
    }

    private AmendmentPage page(Actor actor, int id, AmendmentForm form, List<FieldProblem> troubles) {
        return new AmendmentPage(queries.find(actor, id), queries.users(), queries.athletes(), form, troubles);
    }
}
