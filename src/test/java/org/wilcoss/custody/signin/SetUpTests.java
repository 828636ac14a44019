package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

class SetUpTests extends WebTest {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private FirstAdmin firstAdmin;

    @BeforeEach
    void noAdmin() {
        sql.sql("UPDATE users SET is_active = false WHERE role = 'admin'").update();
    }

    @AfterEach
    void adaAlone() {
        sql.sql("UPDATE users SET is_active = (id = :ada) WHERE role = 'admin'")
                .param("ada", actor(Role.ADMIN).id())
                .update();
    }

    @Test
    void makesTheFirstAdminAndSignsThemIn() {
        String link = link();
        Browser browser = browser();

        assertThat(browser.open(link).body()).contains("<form");
        Answer made = browser.submit(link, "name", "Fay First", "email", "fay@example.org");
        assertThat(made.status()).isEqualTo(303);
        assertThat(browser.open("/api/v1/me").text("/role")).isEqualTo("admin");
        assertThat(firstAdmin.invite()).isEmpty();
    }

    @Test
    void makesOneAdminFromTwoLinks() {
        String one = link();
        String other = link();
        Browser first = browser();
        first.open(one);
        Browser second = browser();
        second.open(other);

        assertThat(first.submit(one, "name", "One", "email", "one@example.org").status())
                .isEqualTo(303);
        Answer late = second.submit(other, "name", "Two", "email", "two@example.org");
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("Ask an admin for a new one");
    }

    @Test
    void keepsWhatWasEnteredWhenAFieldIsWrong() {
        String link = link();
        Browser browser = browser();
        browser.open(link);
        Answer again = browser.submit(link, "name", "Fay <First>", "email", "nonsense");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"Fay &lt;First>\"").contains("must be a well-formed email address");
        assertThat(browser.submit(link).status()).isEqualTo(422);
    }

    private String link() {
        return firstAdmin.invite().orElseThrow().url().replaceFirst("^http://localhost:\\d+", "");
    }
}
