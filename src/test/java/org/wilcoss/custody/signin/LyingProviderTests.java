package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wilcoss.custody.signin.Wanderer.Step;

/** What a provider says counts only if it is the one that was asked, answers what was asked, and signs it. */
@TestInstance(Lifecycle.PER_CLASS)
class LyingProviderTests {
    private static final String BEGIN = "/sign-in/with/oidc";

    private final LyingProvider provider = new LyingProvider();
    private final ProviderWorld world = new ProviderWorld(provider.issuer());

    LyingProviderTests() throws Exception {}

    @BeforeAll
    void introduce() {
        world.register("anna@example.org");
    }

    @AfterEach
    void stopLying() {
        provider.tellTheTruth();
    }

    @AfterAll
    void close() {
        world.close();
        provider.close();
    }

    static Stream<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>> lies() {
        return Map.<String, UnaryOperator<JWTClaimsSet.Builder>>of(
                "nonce of another", token -> token.claim("nonce", "other"),
                "no nonce", token -> token.claim("nonce", null),
                "issuer", token -> token.issuer("https://accounts.google.com"),
                "audience", token -> token.audience("another-club"),
                "expired", token -> token.expirationTime(Date.from(Instant.now().minusSeconds(3600))),
                "no subject", token -> token.subject(null))
                .entrySet()
                .stream();
    }

    @Test
    void letsInWhoeverAnHonestAnswerNames() {
        assertThat(signIn(world.wanderer()).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @MethodSource("lies")
    void trustsNo(Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>> lie) {
        provider.lie = lie.getValue();
        refuses("trouble=answer_not_trusted");
    }

    @Test
    void trustsNoTokenSignedByAnotherKey() {
        provider.signsByAnotherKey = true;
        refuses("trouble=answer_not_trusted");
    }

    @Test
    void takesNoAnswerWhereAnotherProviderBringsIts() {
        Wanderer browser = world.wanderer();
        String answer = browser.open(browser.open(BEGIN).location()).location();
        assertThat(answer).contains("/login/oauth2/code/oidc?");
        assertThat(browser.open(answer.replace("/code/oidc?", "/code/google?")).location())
                .contains("trouble=not_begun_here");
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void wantsItSaidThatSomebodyWasAskedAgainIfWhenIsSaid() {
        Wanderer browser = world.wanderer();
        signIn(browser);
        provider.lie = token -> token.claim("auth_time", Instant.now().getEpochSecond() - 3600);
        assertThat(signIn(browser).location()).contains("trouble=not_asked_again");
        provider.lie = token -> token.claim("auth_time", Instant.now().getEpochSecond());
        assertThat(signIn(browser).location()).isEqualTo("/");
    }

    private void refuses(String sentence) {
        long sessions = world.sessionsOfUsers();
        Wanderer browser = world.wanderer();
        assertThat(signIn(browser).location()).contains(sentence);
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
        assertThat(world.sessionsOfUsers()).isEqualTo(sessions);
        assertThat(world.lastEntry("sign_in.refused")).contains("answer_not_trusted");
    }

    private Step signIn(Wanderer browser) {
        return browser.open(browser.open(browser.open(BEGIN).location()).location());
    }
}
