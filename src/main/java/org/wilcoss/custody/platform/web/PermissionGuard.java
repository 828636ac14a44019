package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotSignedIn;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Denies by default: a handler is called only by those whom it names, on proof enough for what it does. */
final class PermissionGuard implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Clock clock;

    PermissionGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotYourRole();
        }
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            prove(Permission.SIGNED_IN, request);
            return true;
        }
        Actor actor = Actors.find().orElseThrow(NotSignedIn::withoutToken);
        Requires required = method.getMethodAnnotation(Requires.class);
        if (required == null) {
            throw new NotYourRole();
        }
        actor.mustBeAllowed(required.value());
        prove(required.value(), request);
        return true;
    }

    private void prove(Permission permission, HttpServletRequest request) {
        boolean reads = READING.contains(request.getMethod());
        Actors.proof().ifPresent(proof -> proof.mustSuffice(permission, reads, clock.instant()));
    }
}
