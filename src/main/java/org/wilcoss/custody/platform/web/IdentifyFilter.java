package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Identified;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.NotSignedIn;

/**
 * Finds out who is asking: by token, which costs one SQL statement and touches no session, else by the session's user
 * id, looked up anew so that a changed role counts at once. A request that shows a token is never taken by its cookie.
 */
final class IdentifyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Identities identities;

    IdentifyFilter(Identities identities) {
        this.identities = identities;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isImpersonal(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            Actors.signIn(byToken(authorization).orElseThrow(NotSignedIn::withBadToken));
        } else {
            bySession(request).ifPresent(Actors::signIn);
        }
        chain.doFilter(request, response);
    }

    private Optional<Identified> byToken(String authorization) {
        boolean isToken = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isToken ? identities.byToken(authorization.substring(SCHEME.length())) : Optional.empty();
    }

    private Optional<Identified> bySession(HttpServletRequest request) {
        @Nullable HttpSession session = request.getRequestedSessionId() == null ? null : request.getSession(false);
        return session == null
                ? Optional.empty()
                : BrowserSession.userId(session)
                        .flatMap(identities::byUserId)
                        .map(actor -> new Identified(actor, BrowserSession.proof(session)));
    }
}
