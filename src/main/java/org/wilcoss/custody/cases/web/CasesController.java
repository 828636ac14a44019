package org.wilcoss.custody.cases.web;

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
import org.wilcoss.custody.cases.CaseFile;
import org.wilcoss.custody.cases.CaseQueries;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.Notices;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/cases")
class CasesController {
    private final Cases cases;
    private final Notices notices;
    private final CaseQueries queries;

    CasesController(Cases cases, Notices notices, CaseQueries queries) {
        this.cases = cases;
        this.notices = notices;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.RESOLVE_CASES)
    ResponseEntity<List<CaseRow>> list(@RequestParam(required = false) @Nullable Boolean open, PageRequest page) {
        return Answers.list(queries.list(open, page));
    }

    @GetMapping("/{id}")
    @Requires(Permission.RESOLVE_CASES)
    CaseFile show(@PathVariable int id) {
        return new CaseFile(queries.find(id), queries.notices(id));
    }

    @PostMapping("/{id}/notices")
    @Requires(Permission.RESOLVE_CASES)
    @ResponseStatus(HttpStatus.CREATED)
    CaseFile give(Actor actor, @PathVariable int id, @Valid @RequestBody NewNotice notice) {
        notices.give(actor, notice.command(id));
        return show(id);
    }

    @PostMapping("/{id}/resolution")
    @Requires(Permission.RESOLVE_CASES)
    @ResponseStatus(HttpStatus.CREATED)
    CaseRow resolve(Actor actor, @PathVariable int id, @Valid @RequestBody NewResolution resolution) {
        cases.resolve(actor, id, resolution.resolution());
        return queries.find(id);
    }
}
