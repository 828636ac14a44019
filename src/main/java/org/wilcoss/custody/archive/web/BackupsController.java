package org.wilcoss.custody.archive.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.archive.BackupOrders;
import org.wilcoss.custody.archive.BackupQueries;
import org.wilcoss.custody.archive.BackupRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/backups")
class BackupsController {
    private final BackupOrders orders;
    private final BackupQueries queries;

    BackupsController(BackupOrders orders, BackupQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.MANAGE_BACKUPS)
    ResponseEntity<List<BackupRow>> list(PageRequest page) {
        return Answers.list(queries.list(page));
    }

    @PostMapping
    @Limited(Limit.EXPORT)
    @Requires(Permission.MANAGE_BACKUPS)
    ResponseEntity<BackupRow> order(Actor actor) {
        BackupRow ordered = orders.order(actor);
        return Answers.created("/api/v1/backups/" + ordered.id(), ordered);
    }

    @GetMapping("/{id}")
    @Requires(Permission.MANAGE_BACKUPS)
    BackupRow show(@PathVariable int id) {
        return queries.find(id);
    }
}
