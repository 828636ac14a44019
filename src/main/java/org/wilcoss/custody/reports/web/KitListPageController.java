package org.wilcoss.custody.reports.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** All kits that the actor may see, by code. */
@Controller
class KitListPageController {
    private final KitQueries kits;

    KitListPageController(KitQueries kits) {
        this.kits = kits;
    }

    @GetMapping("/kits")
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @Valid @ModelAttribute KitListForm form, Model model) {
        PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, 0, form.after(), true);
        model.addAttribute("page", new KitListPage(form, kits.list(actor, form.filter(), page)));
        return "kits";
    }
}
