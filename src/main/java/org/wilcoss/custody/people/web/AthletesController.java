package org.wilcoss.custody.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.AthleteFilter;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.EditAthlete;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.IfMatch;
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
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<AthleteRow>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            PageRequest page) {
        return Answers.list(queries.list(actor, new AthleteFilter(q, isActive, null), page));
    }

    @PostMapping
    @Requires(Permission.MANAGE_ATHLETES)
    ResponseEntity<AthleteRow> register(Actor actor, @RequestBody @Valid RegisterAthlete command) {
        AthleteRow athlete = queries.find(actor, athletes.register(actor, command));
        return Answers.created("/api/v1/athletes/" + athlete.id(), athlete, Objects.requireNonNull(athlete.version()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<AthleteRow> one(Actor actor, @PathVariable int id) {
        return answer(queries.find(actor, id));
    }

    @PatchMapping("/{id}")
    @Requires(Permission.MANAGE_ATHLETES)
    ResponseEntity<AthleteRow> edit(
            Actor actor, @PathVariable int id, IfMatch version, @RequestBody @Valid EditAthlete change) {
        athletes.edit(actor, id, change, version);
        return answer(queries.find(actor, id));
    }

    @PostMapping("/{id}/guardians")
    @Requires(Permission.MANAGE_ATHLETES)
    ResponseEntity<AthleteRow> addGuardian(
            Actor actor, @PathVariable int id, @RequestBody @Valid NewGuardian guardian) {
        athletes.addGuardian(actor, id, guardian.userId());
        AthleteRow athlete = queries.find(actor, id);
        return Answers.created("/api/v1/athletes/" + id, athlete, Objects.requireNonNull(athlete.version()));
    }

    @DeleteMapping("/{id}/guardians/{guardian}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_ATHLETES)
    void removeGuardian(Actor actor, @PathVariable int id, @PathVariable int guardian) {
        athletes.removeGuardian(actor, id, guardian);
    }

    private static ResponseEntity<AthleteRow> answer(AthleteRow athlete) {
        return athlete.version() == null ? ResponseEntity.ok(athlete) : Answers.versioned(athlete, athlete.version());
    }

    /** @param userId the user who is to be a guardian */
    record NewGuardian(@NotNull Integer userId) {}
}
