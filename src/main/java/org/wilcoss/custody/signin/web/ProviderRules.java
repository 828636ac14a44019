package org.wilcoss.custody.signin.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;
import org.wilcoss.custody.signin.Providers;

/**
 * Signing in by OpenID Connect, as Spring Security has it: code flow with PKCE, state and nonce. Ours are only that no
 * call to a provider lasts long, that no token of theirs is kept, and what follows from the answer.
 */
@Configuration(proxyBeanMethods = false)
class ProviderRules {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    static RestOperations providerCalls() {
        RestTemplate calls = new RestTemplate(patient());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return calls;
    }

    /** In force only where the club has a provider. */
    @Bean
    Customizer<HttpSecurity> signInByProvider(
            Providers providers, ProviderRequests requests, ProviderDoor door, RestOperations providerCalls) {
        return http -> {
            if (providers.all().isEmpty()) {
                return;
            }
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(providers)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(begin -> begin.authorizationRequestRepository(requests)
                            .authorizationRequestResolver(new BegunElsewhere()))
                    .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokenCalls()))
                    .userInfoEndpoint(people -> people.oidcUserService(userInfo(providerCalls)))
                    .successHandler(door)
                    .failureHandler(door));
        };
    }

    /** Takes the signatures that providers use; never one without a key, or by the client's secret. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(RestOperations providerCalls) {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            registration.getProviderDetails().getJwkSetUri()))
                    .jwsAlgorithms(algorithms -> algorithms.addAll(
                            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .restOperations(providerCalls)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        };
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenCalls() {
        RestClientAuthorizationCodeTokenResponseClient calls = new RestClientAuthorizationCodeTokenResponseClient();
        calls.setRestClient(RestClient.builder()
                .requestFactory(patient())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return calls;
    }

    private static OidcUserService userInfo(RestOperations providerCalls) {
        DefaultOAuth2UserService calls = new DefaultOAuth2UserService();
        calls.setRestOperations(providerCalls);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(calls);
        return people;
    }

    /** Calls go where the club said and nowhere that an answer says. */
    private static SimpleClientHttpRequestFactory patient() {
        SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory() {
            @Override
            protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
                super.prepareConnection(connection, method);
                connection.setInstanceFollowRedirects(false);
            }
        };
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        return calls;
    }
}
