package org.wilcoss.custody.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;

/** A real identity server, Spring Authorization Server: everybody's password is {@code secret}, and PKCE is a must. */
final class IdentityServer implements AutoCloseable {
    static final String CLIENT = "custody";
    static final String SECRET = "hush";

    private final Accounts accounts = new Accounts();
    private final RSAKey key;
    private AnnotationConfigServletWebServerApplicationContext server;

    IdentityServer() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("only").generate();
        server = start(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + port();
    }

    /** Where it may send people back to. */
    void allow(String redirectUri) {
        accounts.redirectUri = redirectUri;
    }

    /** Somebody with an account there, as whom it knows them. */
    void add(String name, String email, boolean verified) {
        accounts.people.put(name, Map.of("name", name, "email", email, "email_verified", verified));
    }

    void stop() {
        server.close();
    }

    /** Where it was. */
    void startAgain(int port) {
        server = start(port);
    }

    int port() {
        return Objects.requireNonNull(server.getWebServer()).getPort();
    }

    @Override
    public void close() {
        stop();
    }

    private AnnotationConfigServletWebServerApplicationContext start(int port) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(port));
        context.registerBean(DispatcherServlet.class, () -> new DispatcherServlet()); // without a servlet, no filters
        context.registerBean(Accounts.class, () -> accounts);
        context.registerBean("keys", JWKSource.class, () -> new ImmutableJWKSet<SecurityContext>(new JWKSet(key)));
        context.register(Rules.class);
        context.refresh();
        return context;
    }

    static final class Accounts implements RegisteredClientRepository {
        private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
        private volatile String redirectUri = "";

        @Override
        public void save(RegisteredClient client) {
            // would keep the secret hashed
        }

        @Override
        public RegisteredClient findById(String id) {
            return RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(redirectUri)
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "email", "profile")))
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build();
        }

        @Override
        public @Nullable RegisteredClient findByClientId(String clientId) {
            return clientId.equals(CLIENT) ? findById(CLIENT) : null;
        }
    }

    /** Not annotated as a configuration: the program under test must not find it. */
    @EnableWebSecurity
    static class Rules {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users(Accounts accounts) {
            return name -> {
                if (!accounts.people.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name).password("{noop}secret").build();
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    token.getClaims()
                            .claims(claims -> claims.putAll(accounts.people.getOrDefault(
                                    Objects.requireNonNull(token.<Authentication>getPrincipal())
                                            .getName(),
                                    Map.of())));
                }
            };
        }

        /** For the calls to its own page of a person. */
        @Bean
        JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
