package org.wilcoss.custody.consents.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.consents.ConsentRow;
import org.wilcoss.custody.consents.Consents;
import org.wilcoss.custody.consents.RecordConsent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Consents over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ConsentsController {
    private final Consents consents;
    private final ConsentQueries queries;

    ConsentsController(Consents consents, ConsentQueries queries) {
        this.consents = consents;
        this.queries = queries;
    }

    @GetMapping("/athletes/{id}/consents")
    @Requires(Permission.SIGNED_IN)
    List<ConsentRow> list(Actor actor, @PathVariable int id) {
        return queries.of(actor, id);
    }

    @PostMapping("/athletes/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.KEEP_CONSENTS)
    ConsentRow record(Actor actor, @PathVariable int id, @RequestBody @Valid RecordConsent command) {
        return queries.find(actor, consents.record(actor, id, command));
    }

    @PostMapping("/consents/{id}/withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.SIGNED_IN)
    ConsentRow withdraw(Actor actor, @PathVariable int id) {
        consents.withdraw(actor, id);
        return queries.find(actor, id);
    }
}
