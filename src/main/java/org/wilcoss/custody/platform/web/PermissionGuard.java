package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotSignedIn;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Requires;

/** Denies by default: a handler is called only by those whom it names. */
final class PermissionGuard implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (handler instanceof HandlerMethod method) {
            return check(method);
        }
        throw new NotYourRole();
    }

    private static boolean check(HandlerMethod method) {
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Actor actor = Actors.find().orElseThrow(NotSignedIn::withoutToken);
        Requires required = method.getMethodAnnotation(Requires.class);
        if (required == null) {
            throw new NotYourRole();
        }
        actor.mustBeAllowed(required.value());
        return true;
    }
}
