package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

class SignInTests extends WebTest {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private FirstAdmin firstAdmin;

    @BeforeEach
    void noSessions() {
        sql.sql("DELETE FROM spring_session").update();
    }

    @Test
    void signsInByALinkThatLookingAtDoesNotUseUp() {
        String link = link(Role.COACH);
        browser().open(link);
        Browser browser = browser();

        assertThat(browser.open(link).body()).contains("<button");
        Answer signedIn = browser.submit(link);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Location")).isEqualTo("/");
        assertThat(browser.open("/api/v1/me").text("/name")).isEqualTo("Cora Lindqvist");
    }

    @Test
    void usesALinkOnce() {
        String link = link(Role.COACH);
        signIn(link);
        Browser second = browser();

        assertThat(second.open(link).body()).contains("has been used").doesNotContain("<button");
        assertThat(second.submit(link).status()).isIn(403, 404);
        assertThat(second.open("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void keepsTheSessionsCookieFromScriptsAndOtherSites() {
        Browser browser = browser();
        String link = link(Role.COACH);
        browser.open(link);
        String before = browser.cookie("session");
        Answer signedIn = browser.submit(link);

        assertThat(signedIn.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Max-Age");
        assertThat(browser.cookie("session")).isNotEqualTo(before);
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        Browser browser = signIn(link(Role.COACH));

        Answer forged = browser.submitForged("/sign-out");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.submitForged("/api/v1/tokens").status()).isEqualTo(403);
    }

    @Test
    void signsOut() {
        Browser browser = signIn(link(Role.COACH));
        browser.open(link(Role.COACH));

        Answer out = browser.submit("/sign-out");
        assertThat(out.header("Location")).isEqualTo("/sign-in");
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void countsAChangedRoleAndADeactivationAtTheNextRequest() {
        int id = inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users",
                        "{\"name\": \"Nils Change\", \"email\": \"nils@example.org\", \"role\": \"volunteer\"}")
                .number("/id");
        Browser browser = signIn(link(id));

        inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{\"role\": \"parent\"}");
        assertThat(browser.open("/api/v1/me").text("/role")).isEqualTo("parent");
        inPerson(Role.ADMIN).patch("/api/v1/users/" + id, "{\"is_active\": false}");
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void sendsStrangersToTheSignInPageAndBack() {
        Answer answer = browser().open("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");

        assertThat(browser().open("/sign-in").status()).isEqualTo(200);
        assertThat(anonymous().get("/api/v1/me").header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void startsNoSessionForThoseWhoOnlyLook() {
        browser().open("/sign-in");
        browser().open("/sign-in/link/unknown");
        browser().open("/nowhere");
        as(Role.COACH).get("/api/v1/me", "Cookie", "session=abc");

        assertThat(sessions()).isZero();
    }

    @Test
    void asksNothingOfTheDatabaseForProbesAndFiles() {
        assertThat(statementsDuring(() -> {
                    assertThat(browser().open("/assets/nothing.css").status()).isEqualTo(404);
                    assertThat(anonymous()
                                    .get("/webjars/htmx.org/2.0.8/dist/htmx.min.js", "Cookie", "session=abc")
                                    .status())
                            .isEqualTo(200);
                }))
                .isEmpty();
        // Whether there is something to warn of depends on what was verified and backed up before, elsewhere.
        assertThat(anonymous().get("/actuator/health").status()).isEqualTo(200);
        assertThat(anonymous().get("/actuator/health").body())
                .containsPattern("\"status\":\"(UP|WARNING)\"")
                .doesNotContain("components");
        assertThat(anonymous().get("/actuator/health/liveness").body()).contains("\"UP\"");
    }

    @Test
    void takesARequestWithATokenByTheTokenAloneEvenFromABrowser() {
        String session = signIn(link(Role.COACH)).cookie("session");

        assertThat(statementsDuring(() -> assertThat(as(Role.PARENT)
                                .get("/api/v1/me", "Cookie", "session=" + session)
                                .text("/role"))
                        .isEqualTo("parent")))
                .hasSize(1);
    }

    @Test
    void showsMetricsToAdminsOnly() {
        assertThat(anonymous().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(as(Role.ARMORER).get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(as(Role.ADMIN).get("/actuator/prometheus").body()).contains("jvm_");
    }

    @Test
    void offersSetUpOnlyWhileThereIsNoAdmin() {
        assertThat(firstAdmin.invite()).isEmpty();
        assertThat(browser().open("/set-up/guess").body()).contains("has an admin already");
    }

    private Browser signIn(String link) {
        Browser browser = browser();
        browser.open(link);
        assertThat(browser.submit(link).status()).isEqualTo(303);
        return browser;
    }

    private String link(Role role) {
        return link(actor(role).id());
    }

    private String link(int userId) {
        Answer link = inPerson(Role.ADMIN).post("/api/v1/users/%d/sign-in-links".formatted(userId), "");
        assertThat(link.status()).isEqualTo(201);
        return link.text("/url").replaceFirst("^http://localhost:\\d+", "");
    }

    private long sessions() {
        return sql.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}
