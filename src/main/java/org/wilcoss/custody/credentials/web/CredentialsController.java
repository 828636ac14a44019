package org.wilcoss.custody.credentials.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.credentials.CredentialQueries;
import org.wilcoss.custody.credentials.CredentialRow;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.credentials.Standing;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Credentials over HTTP. */
@RestController
@RequestMapping("/api/v1")
class CredentialsController {
    private final Credentials credentials;
    private final CredentialQueries queries;

    CredentialsController(Credentials credentials, CredentialQueries queries) {
        this.credentials = credentials;
        this.queries = queries;
    }

    @GetMapping("/users/{id}/credentials")
    @Requires(Permission.SIGNED_IN)
    List<CredentialRow> list(Actor actor, @PathVariable int id) {
        queries.mustKnow(actor, id);
        return queries.of(actor, id);
    }

    @PostMapping("/users/{id}/credentials")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_CREDENTIALS)
    CredentialRow record(Actor actor, @PathVariable int id, @RequestBody @Valid RecordCredential command) {
        return credentials.record(actor, id, command);
    }

    @PostMapping("/credentials/{id}/revocation")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_CREDENTIALS)
    CredentialRow revoke(Actor actor, @PathVariable int id) {
        return credentials.revoke(actor, id);
    }

    @GetMapping("/users/{id}/standing")
    @Requires(Permission.SIGNED_IN)
    Standing standing(Actor actor, @PathVariable int id) {
        queries.mustKnow(actor, id);
        return credentials.standing(actor, id);
    }
}
