package org.wilcoss.custody.kits.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.EventFilter;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.HolderAt;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference.ById;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/kits/{id}")
class KitHistoryController {
    private final EventQueries events;
    private final KitQueries kits;
    private final Clock clock;

    KitHistoryController(EventQueries events, KitQueries kits, Clock clock) {
        this.events = events;
        this.kits = kits;
        this.clock = clock;
    }

    @GetMapping("/custody-events")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<EventRow>> history(Actor actor, @PathVariable int id, PageRequest page) {
        kits.find(actor, new ById(id));
        return Answers.list(events.list(actor, EventFilter.ofKit(id), page));
    }

    @GetMapping("/holder")
    @Requires(Permission.SEE_ALL_CUSTODY)
    HolderAt holder(Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable Instant at) {
        return events.holderAt(actor, id, at == null ? clock.instant() : at);
    }
}
