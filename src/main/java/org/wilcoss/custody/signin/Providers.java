package org.wilcoss.custody.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;
import org.wilcoss.custody.platform.PublicUrl;

/**
 * The club's identity providers. Each is asked how it is to be used whenever somebody comes to use it, so that one which
 * is down stops nobody but them, and is used again as soon as it is back.
 */
@Component
public class Providers implements ClientRegistrationRepository {
    /** Where a provider sends people back to, followed by its id. */
    public static final String CALLBACK = "/login/oauth2/code/";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final List<ProviderSetting> settings;
    private final RestOperations http;
    private final PublicUrl urls;

    Providers(Environment environment, RestOperations providerCalls, PublicUrl urls) {
        this.settings = ProviderSettings.from(environment::getProperty);
        this.http = providerCalls;
        this.urls = urls;
    }

    /** In the order of their buttons. */
    public List<Provider> all() {
        return settings.stream().map(ProviderSetting::provider).toList();
    }

    public Optional<Provider> find(@Nullable String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Whom a provider says somebody is.
     *
     * @param id the provider's
     * @throws SignInRefused if it does not say who it is
     */
    public ProvidedIdentity identity(String id, OidcUser user) {
        return ProvidedIdentity.of(setting(id).map(ProviderSetting::key).orElseThrow(), user);
    }

    /** What the provider is called under whose key an identity is filed; the key itself if it is no longer set. */
    String name(String key) {
        return settings.stream()
                .filter(each -> each.key().equals(key))
                .map(each -> each.provider().name())
                .findFirst()
                .orElse(key);
    }

    /**
     * Asks a provider how it is to be used.
     *
     * @throws ProviderUnreachable if it does not answer, or answers for another
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return setting(id).map(this::discover).orElse(null);
    }

    private Optional<ProviderSetting> setting(String id) {
        return settings.stream().filter(each -> each.provider().id().equals(id)).findFirst();
    }

    private ClientRegistration discover(ProviderSetting setting) {
        try {
            Map<String, Object> metadata = http.exchange(setting.discovery(), HttpMethod.GET, null, METADATA)
                    .getBody();
            if (metadata == null || !setting.issuer().equals(metadata.get("issuer"))) {
                throw new IllegalArgumentException("it names another issuer");
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(setting.provider().id())
                    .clientId(setting.clientId())
                    .clientSecret(setting.clientSecret())
                    .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE)
                    .redirectUri(urls.of(CALLBACK + setting.provider().id()))
                    .build();
        } catch (RuntimeException failure) { // whatever the library makes of what the provider says
            LOG.warn("Nobody can sign in by {} now: {}", setting.provider().name(), failure.toString());
            throw new ProviderUnreachable(setting.provider().id(), failure);
        }
    }
}
