package org.wilcoss.custody.signatures.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.AcceptanceQueries;
import org.wilcoss.custody.signatures.AcceptanceRow;
import org.wilcoss.custody.signatures.Acceptances;
import org.wilcoss.custody.signatures.SigningDevice;

@RestController
@RequestMapping("/api/v1")
class AcceptancesController {
    private final Acceptances acceptances;
    private final AcceptanceQueries queries;
    private final EventQueries events;
    /** Stands for whichever request is served. */
    private final HttpServletRequest request;

    AcceptancesController(
            Acceptances acceptances, AcceptanceQueries queries, EventQueries events, HttpServletRequest request) {
        this.acceptances = acceptances;
        this.queries = queries;
        this.events = events;
        this.request = request;
    }

    @PostMapping("/acceptances")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    AcceptanceRow accept(Actor actor, @Valid @RequestBody NewAcceptance acceptance) {
        AcceptEvents command = acceptance.command();
        acceptances.accept(actor, command, SigningDevice.of(request));
        return find(command.eventIds().getFirst());
    }

    @GetMapping("/custody-events/{id}/acceptance")
    @Requires(Permission.SIGNED_IN)
    AcceptanceRow show(Actor actor, @PathVariable int id) {
        return find(events.find(actor, new EventReference.ById(id)).id());
    }

    private AcceptanceRow find(int eventId) {
        return queries.find(eventId).orElseThrow(() -> new NotFound("acceptance"));
    }
}
