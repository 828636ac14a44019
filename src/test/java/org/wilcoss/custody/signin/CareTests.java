package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TestSessions;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Scope;

/** What asks for more than a role: a sign-in of the last ten minutes, or a token's scope. */
class CareTests extends PageTest {
    private static final String HTML = "text/html";

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @Test
    void leadsToTheSignInAndBackToThePage() {
        Answer asked = signedInBefore(Duration.ofMinutes(10)).get("/people/new", "Accept", HTML);
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).isEqualTo("/sign-in?back=%2Fpeople%2Fnew");

        Visitor visitor = stranger();
        visitor.get("/sign-in?back=/people/new");
        String link = signInPath(actor(Role.ADMIN).id());
        assertThat(visitor.send(visitor.get(link), link, Map.of()).location()).isEqualTo("/people/new");
        assertThat(visitor.get("/people/new").status()).isEqualTo(200);
    }

    @Test
    void leadsBackOnlyWithinThisSite() {
        Visitor visitor = stranger();
        visitor.get("/sign-in?back=//elsewhere.example/");
        String link = signInPath(actor(Role.ADMIN).id());
        assertThat(visitor.send(visitor.get(link), link, Map.of()).location()).isEqualTo("/");
    }

    @Test
    void saysWhatToDoWithAFormThatCameTooLate() {
        long links = links();
        String form = "/people/" + actor(Role.COACH).id();
        Answer late = signedInBefore(Duration.ofMinutes(11))
                .post(form + "/sign-in-link", "", "Accept", HTML, "Referer", base() + form);

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body())
                .contains("Show again that it is you", "href=\"/sign-in?back=%s\"".formatted(form.replace("/", "%2F")));
        assertThat(links()).isEqualTo(links);
    }

    @Test
    void letsAFreshSignInDoIt() {
        assertThat(signedInBefore(Duration.ofMinutes(9))
                        .get("/people/new", "Accept", HTML)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsProgramsByTheStandards() {
        String reveal = "/api/v1/kits/%d/serial-reveal".formatted(kit().id());
        Answer stale = signedInBefore(Duration.ofHours(1)).post(reveal, "");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", max_age=\"600\"");

        Answer lacking = withToken(token(Scope.WRITE)).post(reveal, "");
        assertThat(lacking.text("/type")).isEqualTo("/problems/not-by-token");
        assertThat(lacking.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"reveal_serials\"");
        assertThat(withToken(token(Scope.REVEAL_SERIALS)).post(reveal, "").status())
                .isEqualTo(200);
    }

    @Test
    void makesNoTokenByAToken() {
        Answer refused = withToken(token(Scope.WRITE)).post("/api/v1/tokens", "{\"name\": \"mine\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).startsWith("No token can do this");
    }

    private Client signedInBefore(Duration time) {
        Instant at = Clock.systemUTC().instant().minus(time);
        return TestSessions.inPerson(base(), sessions, actor(Role.ADMIN).id(), at);
    }

    private String token(Scope scope) {
        return tokens.makeByOperator(actor(Role.ADMIN).email(), new MakeToken("care", null, Set.of(scope)))
                .token();
    }

    private long links() {
        return sql.sql("SELECT count(*) FROM sign_in_links").query(Long.class).single();
    }
}
