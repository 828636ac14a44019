package org.wilcoss.custody.credentials.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.credentials.CredentialQueries;
import org.wilcoss.custody.credentials.GrantOverride;
import org.wilcoss.custody.credentials.OverrideRow;
import org.wilcoss.custody.credentials.RequirementRow;
import org.wilcoss.custody.credentials.Requirements;
import org.wilcoss.custody.credentials.SetRequirement;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** What is asked of each role, and exceptions, over HTTP. */
@RestController
@RequestMapping("/api/v1")
class RequirementsController {
    private final Requirements requirements;
    private final CredentialQueries queries;

    RequirementsController(Requirements requirements, CredentialQueries queries) {
        this.requirements = requirements;
        this.queries = queries;
    }

    @GetMapping("/credential-requirements")
    @Requires(Permission.SIGNED_IN)
    List<RequirementRow> list() {
        return queries.requirements();
    }

    @PatchMapping("/credential-requirements")
    @Requires(Permission.MANAGE_CREDENTIALS)
    List<RequirementRow> set(Actor actor, @RequestBody @Valid SetRequirement command) {
        requirements.set(actor, command);
        return queries.requirements();
    }

    @GetMapping("/users/{id}/credential-overrides")
    @Requires(Permission.SIGNED_IN)
    List<OverrideRow> overrides(Actor actor, @PathVariable int id) {
        queries.mustKnow(actor, id);
        return queries.overridesOf(actor, id);
    }

    @PostMapping("/users/{id}/credential-overrides")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_CREDENTIALS)
    OverrideRow override(Actor actor, @PathVariable int id, @RequestBody @Valid GrantOverride command) {
        return requirements.override(actor, id, command);
    }
}
