package org.wilcoss.custody.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Identified;
import org.wilcoss.custody.platform.Proof;

/** The actor of the request that this thread serves. */
final class Actors {
    private Actors() {}

    static Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** On what it rests that the actor asks; nothing if there is none. */
    static Optional<Proof> proof() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getCredentials() instanceof Proof proof
                ? Optional.of(proof)
                : Optional.empty();
    }

    static void signIn(Identified asker) {
        Actor actor = asker.actor();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor,
                asker.proof(),
                List.of(new SimpleGrantedAuthority(actor.role().name()))));
        SecurityContextHolder.setContext(context);
    }
}
