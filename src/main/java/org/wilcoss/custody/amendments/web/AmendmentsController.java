package org.wilcoss.custody.amendments.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.amendments.AmendedEvent;
import org.wilcoss.custody.amendments.AmendmentQueries;
import org.wilcoss.custody.amendments.Amendments;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/custody-events/{id}/amendments")
class AmendmentsController {
    private final Amendments amendments;
    private final AmendmentQueries queries;

    AmendmentsController(Amendments amendments, AmendmentQueries queries) {
        this.amendments = amendments;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.SEE_ALL_CUSTODY)
    AmendedEvent show(Actor actor, @PathVariable int id) {
        return queries.find(actor, id);
    }

    @PostMapping
    @Requires(Permission.AMEND_CUSTODY)
    @ResponseStatus(HttpStatus.CREATED)
    AmendedEvent amend(Actor actor, @PathVariable int id, @Valid @RequestBody NewAmendment amendment) {
        amendments.amend(actor, amendment.command(id));
        return queries.find(actor, id);
    }
}
