package org.wilcoss.custody.people.web;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Athletes over HTTP. */
@RestController
@RequestMapping("/api/v1/athletes")
class AthletesController {
    private final Athletes athletes;
    private final AthleteQueries queries;

    AthletesController(Athletes athletes, AthleteQueries queries) {
        this.athletes = athletes;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.SEE_PEOPLE)
    ResponseEntity<List<AthleteRow>> list(
            Actor actor, @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return Answers.list(queries.list(actor, q, page));
    }

    @PostMapping
    @Requires(Permission.MANAGE_ATHLETES)
    ResponseEntity<AthleteRow> register(Actor actor, @RequestBody @Valid RegisterAthlete command) {
        AthleteRow athlete = queries.find(actor, athletes.register(actor, command));
        return Answers.created("/api/v1/athletes/" + athlete.id(), athlete);
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_PEOPLE)
    AthleteRow one(Actor actor, @PathVariable int id) {
        return queries.find(actor, id);
    }
}
