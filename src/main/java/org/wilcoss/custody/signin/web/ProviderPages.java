package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signin.LinkedIdentities;
import org.wilcoss.custody.signin.ProviderUnreachable;
import org.wilcoss.custody.signin.Providers;
import org.wilcoss.custody.signin.SignInTrouble;

/** The way to an identity provider. The way back is {@link ProviderDoor}. */
@Controller
class ProviderPages {
    private final Providers providers;
    private final ProviderRequests requests;
    private final LinkedIdentities identities;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    ProviderPages(Providers providers, ProviderRequests requests, LinkedIdentities identities) {
        this.providers = providers;
        this.requests = requests;
        this.identities = identities;
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
    }

    /**
     * Sends the browser to the provider. By GET, since a form would not be let go on to another site. What links an
     * identity must come from a page of ours: else a page elsewhere could have somebody link one that is not theirs.
     *
     * @param invitation the token of a one-time link, to link it to that link's user
     * @param from what the browser says of the page that led here (Fetch Metadata)
     */
    @GetMapping("/sign-in/with/{id}")
    @OpenToAll
    @Limited(Limit.SIGN_IN)
    ResponseEntity<Void> begin(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String invitation,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        return begin(id, false, invitation, from, request, response);
    }

    /** Sends the browser to the provider, to link the identity there to whoever is signed in. */
    @GetMapping("/account/providers/{id}")
    @Requires(Permission.MANAGE_SIGN_IN)
    ResponseEntity<Void> beginLink(
            @PathVariable String id,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        return begin(id, true, null, from, request, response);
    }

    @PostMapping("/account/providers/unlinking")
    @Requires(Permission.MANAGE_SIGN_IN)
    String unlink(Actor actor) {
        identities.unlink(actor);
        return "redirect:/account";
    }

    private ResponseEntity<Void> begin(
            String id,
            boolean link,
            @Nullable String invitation,
            @Nullable String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (providers.find(id).isEmpty()) {
            throw new NotFound("page");
        }
        boolean links = link || invitation != null;
        if (links && !"same-origin".equals(from)) {
            return goTo(ProviderDoor.trouble(SignInTrouble.NOT_BEGUN_HERE, id));
        }
        boolean again =
                !links && BrowserSession.userId(request.getSession(false)).isPresent();
        try {
            OAuth2AuthorizationRequest asked = Objects.requireNonNull(resolver.resolve(request, id));
            OAuth2AuthorizationRequest mine = OAuth2AuthorizationRequest.from(asked)
                    .attributes(attributes -> {
                        if (invitation != null) {
                            attributes.put(ProviderRequests.INVITATION, invitation);
                        } else if (link) {
                            attributes.put(ProviderRequests.LINK, true);
                        }
                    })
                    .additionalParameters(parameters ->
                            parameters.putAll(again ? Map.of("prompt", "login", "max_age", "0") : Map.of()))
                    .build();
            requests.saveAuthorizationRequest(mine, request, response);
            return goTo(mine.getAuthorizationRequestUri());
        } catch (ProviderUnreachable down) {
            return goTo(ProviderDoor.trouble(SignInTrouble.PROVIDER_UNREACHABLE, id));
        }
    }

    private static ResponseEntity<Void> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
