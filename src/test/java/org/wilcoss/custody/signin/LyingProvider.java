package org.wilcoss.custody.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.UnaryOperator;

/** A provider that signs everybody in as one person, and lies as a test has it lie. */
final class LyingProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private volatile String nonce = "";

    /** What becomes of an honest token's claims. */
    volatile UnaryOperator<JWTClaimsSet.Builder> lie = UnaryOperator.identity();

    /** Whether tokens are signed by a key that it does not publish, under the name of the one it does. */
    volatile boolean signsByAnotherKey;

    LyingProvider() throws IOException, JOSEException {
        key = key();
        otherKey = key();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void tellTheTruth() {
        lie = UnaryOperator.identity();
        signsByAnotherKey = false;
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        nonce = parameter(query, "nonce");
        exchange.getResponseHeaders()
                .add("Location", parameter(query, "redirect_uri") + "?code=any&state=" + rawParameter(query, "state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        JWTClaimsSet claims = lie.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("anna")
                        .audience(IdentityServer.CLIENT)
                        .claim("nonce", nonce)
                        .claim("email", "anna@example.org")
                        .claim("email_verified", true)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("only").build(), claims);
            token.sign(new RSASSASigner(signsByAnotherKey ? otherKey : key));
            answer(exchange, """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}""".formatted(token.serialize()));
        } catch (JOSEException failure) {
            throw new IOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String parameter(String query, String name) {
        return URLDecoder.decode(rawParameter(query, name), StandardCharsets.UTF_8);
    }

    private static String rawParameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static RSAKey key() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("only").generate();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
