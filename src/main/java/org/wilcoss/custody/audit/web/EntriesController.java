package org.wilcoss.custody.audit.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.audit.EntryQueries;
import org.wilcoss.custody.audit.EntryRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Entries over HTTP. */
@RestController
class EntriesController {
    private final EntryQueries queries;

    EntriesController(EntryQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/ledger/entries")
    @Requires(Permission.SEE_LEDGER)
    ResponseEntity<List<EntryRow>> list(Actor actor, @Valid EntryListQuery query, PageRequest page) {
        return Answers.list(queries.list(actor, query.filter(), page));
    }
}
