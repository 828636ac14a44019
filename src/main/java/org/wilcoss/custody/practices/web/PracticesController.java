package org.wilcoss.custody.practices.web;

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
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.practices.PracticeDraws;
import org.wilcoss.custody.practices.PracticeQueries;
import org.wilcoss.custody.practices.PracticeRow;
import org.wilcoss.custody.practices.Practices;

@RestController
@RequestMapping("/api/v1/practices")
class PracticesController {
    private final Practices practices;
    private final PracticeQueries queries;

    PracticesController(Practices practices, PracticeQueries queries) {
        this.practices = practices;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.SEE_ALL_CUSTODY)
    ResponseEntity<List<PracticeRow>> list(@RequestParam(required = false) @Nullable Boolean open, PageRequest page) {
        return Answers.list(queries.list(open, page));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_ALL_CUSTODY)
    PracticeDraws show(@PathVariable int id) {
        return queries.find(id);
    }

    @PostMapping
    @Requires(Permission.OPEN_PRACTICES)
    ResponseEntity<PracticeRow> open(Actor actor, @Valid @RequestBody NewPractice practice) {
        int id = practices.open(actor, practice.command(actor));
        return Answers.created("/api/v1/practices/" + id, queries.find(id).practice());
    }

    @PostMapping("/{id}/closing")
    @Requires(Permission.OPEN_PRACTICES)
    @ResponseStatus(HttpStatus.CREATED)
    PracticeRow close(Actor actor, @PathVariable int id) {
        practices.close(actor, id);
        return queries.find(id).practice();
    }
}
