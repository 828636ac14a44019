package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that another site could make a browser send, so that a token from our own page must come with them: those
 * that change something on the strength of a cookie, and all forms, so that nobody is signed in as somebody else.
 */
final class ForgeableRequest implements RequestMatcher {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return false;
        }
        return !Paths.isApi(request) || request.getRequestedSessionId() != null;
    }
}
