package org.wilcoss.custody.maintenance.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference.ById;
import org.wilcoss.custody.maintenance.MaintenanceQueries;
import org.wilcoss.custody.maintenance.MaintenanceRow;
import org.wilcoss.custody.maintenance.Workshop;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1")
class MaintenanceController {
    private final Workshop workshop;
    private final MaintenanceQueries queries;
    private final KitQueries kits;

    MaintenanceController(Workshop workshop, MaintenanceQueries queries, KitQueries kits) {
        this.workshop = workshop;
        this.queries = queries;
        this.kits = kits;
    }

    @PostMapping("/maintenance-events")
    @Requires(Permission.MAINTAIN)
    @ResponseStatus(HttpStatus.CREATED)
    MaintenanceRow open(Actor actor, @Valid @RequestBody NewMaintenance maintenance) {
        return queries.find(workshop.open(actor, maintenance.command()));
    }

    @PostMapping("/maintenance-events/{id}/closing")
    @Requires(Permission.MAINTAIN)
    @ResponseStatus(HttpStatus.CREATED)
    MaintenanceRow close(Actor actor, @PathVariable int id, @Valid @RequestBody NewClosing closing) {
        workshop.close(actor, closing.command(id));
        return queries.find(id);
    }

    @GetMapping("/maintenance-events")
    @Requires(Permission.SEE_ALL_CUSTODY)
    ResponseEntity<List<MaintenanceRow>> list(
            @RequestParam(required = false) @Nullable Boolean open, PageRequest page) {
        return Answers.list(queries.list(null, open, page));
    }

    @GetMapping("/kits/{id}/maintenance-events")
    @Requires(Permission.SEE_ALL_CUSTODY)
    ResponseEntity<List<MaintenanceRow>> ofKit(Actor actor, @PathVariable int id, PageRequest page) {
        kits.find(actor, new ById(id));
        return Answers.list(queries.list(id, null, page));
    }
}
