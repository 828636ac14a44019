package org.wilcoss.custody.reports.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.reports.ChangeQueries;

/** What open pages ask every other second: PostgreSQL's NOTIFY would make all commits wait for each other. */
@RestController
class ChangesController {
    private final ChangeQueries changes;

    ChangesController(ChangeQueries changes) {
        this.changes = changes;
    }

    @GetMapping("/changes")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<String> count() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(Long.toString(changes.count()));
    }
}
