package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;

class GroundRulesTests extends WebTest {
    private static final int TEN_MEGABYTES = 10_000_000;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users?limit=0, limit",
        "/api/v1/users?limit=101, limit",
        "/api/v1/users?limit=many, limit",
        "/api/v1/users?limit=99999999999, limit",
        "/api/v1/users?offset=-1, offset",
        "/api/v1/users?count=maybe, count",
        "/api/v1/users?role=boss, role",
        "/api/v1/users?role=ADMIN, role",
        "/api/v1/users?is_active=1, is_active",
        "/api/v1/users?q=a%00b, q",
    })
    void namesTheParameterThatIsWrong(String path, String parameter) {
        Answer answer = as(Role.ADMIN).get(path);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "99999999999999999999", "abc", "1.5", "0x10", "%20", "1%20"})
    void findsNothingUnderWhatIsNoId(String id) {
        assertThat(as(Role.ADMIN).get("/api/v1/users/" + id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/users/%00",
                "/api/v1/users/a%00b",
                "/api/v1/users/..%2f",
                "/api/v1//users",
                "/api/v1/users;a=b"
            })
    void refusesOddPaths(String path) {
        Answer answer = as(Role.ADMIN).get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void refusesABrokenCursor() {
        assertThat(as(Role.ADMIN).get("/api/v1/users?after=oops").status()).isEqualTo(400);
        assertThat(as(Role.ADMIN).get("/api/v1/users?after=%F0%9F").status()).isEqualTo(400);
    }

    @Test
    void leadsFromPageToPage() {
        Answer first = as(Role.ADMIN).get("/api/v1/users?limit=2&is_active=true&count=true");

        assertThat(first.json().size()).isEqualTo(2);
        assertThat(Integer.parseInt(first.header("X-Total-Count"))).isGreaterThanOrEqualTo(5);
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        assertThat(next).startsWith("/api/v1/users?").contains("is_active=true").contains("limit=2");
        Answer second = as(Role.ADMIN).get(next);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/0/name")).isGreaterThan(first.text("/1/name"));
    }

    @Test
    void saysWhichMethodsAnAddressKnows() {
        Answer answer = inPerson(Role.ADMIN).sendJson("PUT", "/api/v1/users", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
        assertThat(answer.text("/type")).isEqualTo("/problems/method-not-allowed");
    }

    @Test
    void refusesOtherFormats() {
        Answer xml = inPerson(Role.ADMIN)
                .send("POST", "/api/v1/users", BodyPublishers.ofString("<a/>"), "Content-Type", "application/xml");

        assertThat(xml.status()).isEqualTo(415);
        Answer nonsense = inPerson(Role.ADMIN)
                .send("POST", "/api/v1/users", BodyPublishers.ofString("{}"), "Content-Type", "///");
        assertThat(nonsense.status()).isEqualTo(415);
        assertThat(as(Role.ADMIN).get("/api/v1/users", "Accept", "///").status())
                .isEqualTo(406);
        assertThat(as(Role.ADMIN).get("/api/v1/users", "Accept", "image/png").status())
                .isEqualTo(406);
    }

    @Test
    void refusesATenMegabyteBodyWhetherItsLengthIsDeclaredOrNot() {
        byte[] body = "x".repeat(TEN_MEGABYTES).getBytes(StandardCharsets.US_ASCII);
        String json = "\"" + "x".repeat(TEN_MEGABYTES) + "\"";

        assertThat(inPerson(Role.ADMIN).post("/api/v1/users", json).status()).isEqualTo(413);
        Answer chunked = inPerson(Role.ADMIN)
                .send(
                        "POST",
                        "/api/v1/users",
                        BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.US_ASCII))),
                        "Content-Type",
                        "application/json");
        assertThat(chunked.status()).isEqualTo(413);
        Answer form = inPerson(Role.ADMIN)
                .send(
                        "POST",
                        "/sign-out",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(413);
    }

    @Test
    void refusesAnOversizedHeaderWithoutASlip() {
        Answer answer = as(Role.ADMIN).get("/api/v1/me", "X-Long", "x".repeat(100_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("<html");
    }

    @Test
    void tellsBrowsersToTrustNothingButUs() {
        Answer answer = anonymous().get("/sign-in", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void showsBrowsersAPageAndProgramsAProblem() {
        Answer page = as(Role.ADMIN).get("/nowhere", "Accept", "text/html");
        Answer problem = as(Role.ADMIN).get("/api/v1/nowhere", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not there, or not yours to see</h1>");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.text("/type")).isEqualTo("/problems/not-found");
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
