package org.wilcoss.custody.profiles.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.credentials.Consequence;
import org.wilcoss.custody.credentials.CredentialQueries;
import org.wilcoss.custody.credentials.RequirementRow;
import org.wilcoss.custody.credentials.Requirements;
import org.wilcoss.custody.credentials.SetRequirement;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** What the club asks of whom. */
@Controller
@RequestMapping("/requirements")
class RequirementsPageController {
    private final Requirements requirements;
    private final CredentialQueries queries;

    RequirementsPageController(Requirements requirements, CredentialQueries queries) {
        this.requirements = requirements;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.MANAGE_CREDENTIALS)
    String show(Model model) {
        model.addAttribute("page", new RequirementsPage(queries.requirements()));
        return "requirements";
    }

    @PostMapping
    @Requires(Permission.MANAGE_CREDENTIALS)
    String save(Actor actor, @RequestParam Map<String, String> entered) {
        for (RequirementRow row : queries.requirements()) {
            String label = Objects.requireNonNullElse(
                    entered.get(RequirementsPage.field(row.kind(), row.role())), Labels.of(row.consequence()));
            Consequence consequence = Labels.find(Consequence.class, label).orElse(row.consequence());
            requirements.set(actor, new SetRequirement(row.kind(), row.role(), consequence));
        }
        return "redirect:/requirements";
    }
}
