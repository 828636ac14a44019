package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.signin.LinkUnusable;
import org.wilcoss.custody.signin.LinkedIdentities;
import org.wilcoss.custody.signin.ProvidedIdentity;
import org.wilcoss.custody.signin.ProviderUnreachable;
import org.wilcoss.custody.signin.Providers;
import org.wilcoss.custody.signin.SignInRefused;
import org.wilcoss.custody.signin.SignInTrouble;
import org.wilcoss.custody.signin.SignIns;

/** Where people come back from an identity provider, with an answer of it or without. */
@Component
class ProviderDoor implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    /** How long somebody may take from typing their password to being back. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final Providers providers;
    private final LinkedIdentities identities;
    private final SignIns signIns;
    private final Limits limits;
    private final Clock clock;

    ProviderDoor(Providers providers, LinkedIdentities identities, SignIns signIns, Limits limits, Clock clock) {
        this.providers = providers;
        this.identities = identities;
        this.signIns = signIns;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        limits.countAddress(Limit.SIGN_IN, request.getRemoteAddr());
        OAuth2AuthenticationToken answer = (OAuth2AuthenticationToken) authentication;
        String provider = answer.getAuthorizedClientRegistrationId();
        try {
            goTo(
                    enter(provider, (OidcUser) Objects.requireNonNull(answer.getPrincipal()), request, response),
                    response);
        } catch (SignInRefused refused) {
            refuse(refused.trouble(), provider, response);
        } catch (LinkUnusable unusable) {
            refuse(SignInTrouble.LINK_UNUSABLE, provider, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        limits.countAddress(Limit.SIGN_IN, request.getRemoteAddr());
        SignInTrouble trouble = trouble(failure);
        if (trouble == SignInTrouble.ANSWER_NOT_TRUSTED) {
            LOG.warn("A provider's answer was refused: {}", failure.toString());
        }
        refuse(trouble, request.getRequestURI().replaceFirst("^" + Providers.CALLBACK, ""), response);
    }

    /** The path of the page that says what went wrong. */
    static String trouble(SignInTrouble trouble, String provider) {
        return "/sign-in?trouble=%s&provider=%s".formatted(Labels.of(trouble), provider);
    }

    /** Lets them in, or links; answers the path to go on to. */
    private String enter(String provider, OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        ProvidedIdentity who = providers.identity(provider, user);
        OAuth2AuthorizationRequest asked = ProviderRequests.answered(request).orElseThrow();
        String invitation = asked.getAttribute(ProviderRequests.INVITATION);
        if (invitation != null) {
            int invited = identities.acceptInvitation(who, invitation, BrowserSession.mark(request));
            return signIns.complete(request, response, invited, Means.PROVIDER);
        }
        Optional<Integer> present = BrowserSession.userId(request.getSession(false));
        if (asked.getAttribute(ProviderRequests.LINK) != null) {
            identities.link(present.orElseThrow(() -> new SignInRefused(SignInTrouble.NOT_BEGUN_HERE)), who);
            return "/account";
        }
        if (present.isPresent()) {
            mustBe(present.get(), who, user.getIdToken().getAuthenticatedAt());
        }
        return signIns.complete(request, response, present.orElseGet(() -> identities.recognise(who)), Means.PROVIDER);
    }

    /** Whoever shows again that it is them must be the same, and asked for it: by a provider that says when it did. */
    private void mustBe(int userId, ProvidedIdentity who, @Nullable Instant askedAt) {
        if (!identities.isOf(userId, who)) {
            throw new SignInRefused(SignInTrouble.OTHER_PERSON);
        }
        if (askedAt != null && askedAt.isBefore(clock.instant().minus(JUST_NOW))) {
            throw new SignInRefused(SignInTrouble.NOT_ASKED_AGAIN);
        }
    }

    private static SignInTrouble trouble(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderUnreachable || cause instanceof IOException) {
                return SignInTrouble.PROVIDER_UNREACHABLE;
            }
        }
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> SignInTrouble.CANCELLED;
            case "authorization_request_not_found", OAuth2ErrorCodes.INVALID_REQUEST -> SignInTrouble.NOT_BEGUN_HERE;
            default -> SignInTrouble.ANSWER_NOT_TRUSTED;
        };
    }

    private void refuse(SignInTrouble trouble, String provider, HttpServletResponse response) {
        signIns.refuse(Means.PROVIDER, Labels.of(trouble));
        goTo(trouble(trouble, provider), response);
    }

    private static void goTo(String path, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
