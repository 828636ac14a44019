package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Limits;

/** Refuses what comes too often: by account if somebody is signed in, else by address. */
final class LimitGuard implements HandlerInterceptor {
    private final Limits limits;

    LimitGuard(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Limited limited = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
        if (limited != null && counts(limited, request)) {
            Optional<Actor> actor = Actors.find();
            if (actor.isPresent()) {
                limits.countAccount(
                        limited.value(), Integer.toString(actor.get().id()));
            } else {
                limits.countAddress(limited.value(), request.getRemoteAddr());
            }
        }
        return true;
    }

    private static boolean counts(Limited limited, HttpServletRequest request) {
        String value = limited.when().isEmpty() ? "-" : request.getParameter(limited.when());
        return value != null && !value.isEmpty();
    }
}
