package org.wilcoss.custody.signin.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signin.OneTimeLink;
import org.wilcoss.custody.signin.SignInLinks;

/** An admin makes a link by which a user signs in. */
@RestController
class SignInLinksController {
    private final SignInLinks links;

    SignInLinksController(SignInLinks links) {
        this.links = links;
    }

    @PostMapping("/api/v1/users/{id}/sign-in-links")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_USERS)
    OneTimeLink make(Actor actor, @PathVariable int id) {
        return links.make(actor, id);
    }
}
