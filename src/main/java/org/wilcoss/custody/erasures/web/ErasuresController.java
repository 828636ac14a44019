package org.wilcoss.custody.erasures.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.erasures.ErasureQueries;
import org.wilcoss.custody.erasures.ErasureRow;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Erasures over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ErasuresController {
    private final Erasures erasures;
    private final ErasureQueries queries;

    ErasuresController(Erasures erasures, ErasureQueries queries) {
        this.erasures = erasures;
        this.queries = queries;
    }

    @GetMapping("/erasures")
    @Requires(Permission.ERASE_PEOPLE)
    ResponseEntity<List<ErasureRow>> list(Actor actor, PageRequest page) {
        return Answers.list(queries.list(actor, page));
    }

    @PostMapping("/users/{id}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ERASE_PEOPLE)
    ErasureRow eraseUser(Actor actor, @PathVariable int id, @RequestBody @Valid ErasePerson command) {
        return erasures.erase(actor, PersonId.user(id), command);
    }

    @PostMapping("/athletes/{id}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ERASE_PEOPLE)
    ErasureRow eraseAthlete(Actor actor, @PathVariable int id, @RequestBody @Valid ErasePerson command) {
        return erasures.erase(actor, PersonId.athlete(id), command);
    }
}
