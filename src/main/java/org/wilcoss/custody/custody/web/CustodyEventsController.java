package org.wilcoss.custody.custody.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.Outcome;
import org.wilcoss.custody.kits.EventCount;
import org.wilcoss.custody.kits.EventGrouping;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/custody-events")
class CustodyEventsController {
    private final Desk desk;
    private final EventQueries events;

    CustodyEventsController(Desk desk, EventQueries events) {
        this.desk = desk;
        this.events = events;
    }

    /** The kit's holder may report it lost, whatever their role; so the desk decides who may do what. */
    @PostMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<RecordedEvent> record(
            Actor actor,
            @Valid @RequestBody NewEvent event,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    @Pattern(regexp = IdempotencyKey.ALLOWED, message = IdempotencyKey.MESSAGE)
                    String idempotencyKey) {
        Outcome outcome = desk.record(actor, event.command(idempotencyKey));
        return ResponseEntity.status(outcome.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(outcome.event());
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<EventRow>> list(Actor actor, @Valid EventListQuery query, PageRequest page) {
        return Answers.list(events.list(actor, query.filter(), page));
    }

    @GetMapping("/counts")
    @Requires(Permission.SIGNED_IN)
    List<EventCount> counts(
            Actor actor, @RequestParam(name = "group_by") EventGrouping groupBy, @Valid EventListQuery query) {
        return events.counts(actor, groupBy, query.filter());
    }
}
