package org.wilcoss.custody.people.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.Me;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** The signed-in user. */
@RestController
class MeController {
    @GetMapping("/api/v1/me")
    @Requires(Permission.SIGNED_IN)
    Me me(Actor actor) {
        return Me.of(actor);
    }
}
