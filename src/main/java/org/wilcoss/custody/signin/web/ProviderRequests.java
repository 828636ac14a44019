package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** What was asked of a provider: in the browser's session until the answer, then with the request that brings it. */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** Set if the identity is to be linked to whoever is signed in. */
    static final String LINK = "link";

    /** The token of the one-time link whose user the identity is to be linked to. */
    static final String INVITATION = "invitation";

    private static final String ANSWERED = ProviderRequests.class.getName();

    private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return sessions.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveAuthorizationRequest(asked, request, response);
    }

    /** Nothing if the answer did not come where this very provider was told to bring it (RFC 9700, section 4.4.2). */
    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = sessions.removeAuthorizationRequest(request, response);
        if (asked == null || !URI.create(asked.getRedirectUri()).getPath().equals(request.getRequestURI())) {
            return null;
        }
        request.setAttribute(ANSWERED, asked);
        return asked;
    }

    /** What the provider was asked whose answer this request brings. */
    static Optional<OAuth2AuthorizationRequest> answered(HttpServletRequest request) {
        return Optional.ofNullable((OAuth2AuthorizationRequest) request.getAttribute(ANSWERED));
    }
}
