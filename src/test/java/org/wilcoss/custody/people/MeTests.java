package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

class MeTests extends WebTest {
    @Test
    void tellsWhoIsSignedInAndWhatTheyMayDo() {
        Answer me = as(Role.COACH).get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/name")).isEqualTo("Cora Lindqvist");
        assertThat(me.text("/role")).isEqualTo("coach");
        assertThat(me.json().at("/permissions").toString())
                .contains("\"check_out\"")
                .doesNotContain("manage_users");
        assertThat(me.header("Cache-Control")).contains("no-store");
    }

    @Test
    void costsOneStatementWithAToken() {
        as(Role.COACH).get("/api/v1/me");

        assertThat(statementsDuring(() -> as(Role.COACH).get("/api/v1/me"))).hasSize(1);
    }
}
