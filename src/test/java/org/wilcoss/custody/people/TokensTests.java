package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

class TokensTests extends WebTest {
    @Autowired
    private JdbcClient sql;

    @Test
    void makesATokenThatMayWhatItsUserMay() {
        Answer made = inPerson(Role.PARENT).post("/api/v1/tokens", "{\"name\": \"phone\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/token")).matches("cm_[A-Za-z0-9_-]{43}[0-9a-f]{8}");

        assertThat(withToken(made.text("/token")).get("/api/v1/me").text("/role"))
                .isEqualTo("parent");
        assertThat(withToken(made.text("/token")).get("/api/v1/users").status()).isEqualTo(403);
    }

    @Test
    void keepsOnlyTheTokensHash() {
        String token = inPerson(Role.COACH)
                .post("/api/v1/tokens", "{\"name\": \"kept\"}")
                .text("/token");

        assertThat(sql.sql("SELECT t::text FROM api_tokens t WHERE name = 'kept'")
                        .query(String.class)
                        .single())
                .doesNotContain(token.substring(3, 20));
        assertThat(as(Role.COACH).get("/api/v1/tokens").body()).contains("kept").doesNotContain(token);
    }

    @Test
    void endsATokenAtOnceAndOnlyForItsOwner() {
        Answer made = inPerson(Role.COACH).post("/api/v1/tokens", "{\"name\": \"old\"}");
        String path = "/api/v1/tokens/" + made.number("/id");

        assertThat(inPerson(Role.ADMIN).delete(path).status()).isEqualTo(404);
        assertThat(as(Role.COACH).delete(path).status()).isEqualTo(204);
        Answer after = withToken(made.text("/token")).get("/api/v1/me");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void endsATokenWhenItExpires() {
        Answer made = inPerson(Role.COACH).post("/api/v1/tokens", "{\"name\": \"short\"}");
        sql.sql("UPDATE api_tokens SET expires_at = now() WHERE id = :id")
                .param("id", made.number("/id"))
                .update();

        assertThat(withToken(made.text("/token")).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(inPerson(Role.COACH)
                        .post("/api/v1/tokens", "{\"name\": \"past\", \"expires_at\": \"2020-01-01T00:00:00Z\"}")
                        .text("/errors/0/field"))
                .isEqualTo("expires_at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nonsense", "Basic YWRtaW46YWRtaW4=", "Bearer cm_aaaa"})
    void doesNotAskTheDatabaseAboutWhatCannotBeAToken(String authorization) {
        Answer[] answer = new Answer[1];

        assertThat(statementsDuring(() -> answer[0] = anonymous().get("/api/v1/me", "Authorization", authorization)))
                .isEmpty();
        assertThat(answer[0].status()).isEqualTo(401);
        assertThat(answer[0].text("/type")).isEqualTo("/problems/not-signed-in");
    }
}
