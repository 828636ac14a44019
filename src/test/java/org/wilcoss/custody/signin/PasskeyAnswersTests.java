package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.platform.Role;

/** What counts as an answer for a passkey: real ones that came about otherwise than they should, and garbage. */
class PasskeyAnswersTests extends PasskeyTest {
    private static final String ASK = "() => fetch('/sign-in/passkey/options').then((answer) => answer.json())";
    private static final String SIGN = """
            async (options) => (await navigator.credentials.get(
              { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })).toJSON()""";
    private static final String SEND = """
            async ([path, csrf, body]) => {
              const headers = { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf, Accept: "application/json" };
              const answer = await fetch(path, { method: "POST", headers, body });
              return `${answer.status} ${answer.headers.get("Content-Type")} ${await answer.text()}`;
            }""";
    private static final String PATH = "/sign-in/passkey";

    private long before;

    @BeforeEach
    void prepare() {
        havePasskey("Phone");
        before = lastEntry();
    }

    @Test
    void takesAnAnswerOnce() {
        Asked asked = ask();
        Object answer = page.evaluate(SIGN, asked.options());
        assertThat(send(asked, answer)).startsWith("200 application/json {\"path\":\"/\"}");
        page.navigate(base() + "/sign-in");
        assertThat(send(ask(), answer)).startsWith("404").contains("not-found", "does not sign anybody in");
        assertThat(acts(before)).containsExactly("sign_in.done", "sign_in.refused answer_invalid");
    }

    @Test
    void takesNoSecondAnswerToAChallengeWhateverCameOfTheFirst() {
        Asked asked = ask();
        Object answer = page.evaluate(SIGN, asked.options());
        assertThat(send(asked, Map.of("id", "AAAA"))).startsWith("400");

        assertThat(send(asked, answer)).startsWith("403").contains("This took too long, or was sent before.");
        assertThat(acts(before))
                .containsExactly("sign_in.refused answer_unreadable", "sign_in.refused challenge_lapsed");
    }

    @Test
    void takesNoAnswerAfterFiveMinutes() {
        Asked asked = ask();
        Object answer = page.evaluate(SIGN, asked.options());
        // A session keeps a moment as a serialised java.lang.Long, whose last eight bytes are the number.
        int moved = tables.sql("""
                        UPDATE spring_session_attributes SET attribute_bytes = overlay(attribute_bytes
                          PLACING int8send((extract(epoch FROM now() - interval '301 seconds') * 1000)::bigint)
                          FROM octet_length(attribute_bytes) - 7)
                        WHERE attribute_name = 'passkey_to_sign_in_made_at'""").update();
        assertThat(moved).isPositive();

        assertThat(send(asked, answer)).startsWith("403");
        assertThat(acts(before)).containsExactly("sign_in.refused challenge_lapsed");
    }

    @Test
    void takesNoAnswerThatWasGivenToAnotherSite() {
        Asked asked = ask();
        page.route(
                "http://localhost:4/",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/html").setBody("<h1>Somebody else's</h1>")));
        page.navigate("http://localhost:4/");
        Object answer = page.evaluate(SIGN, asked.options());
        page.navigate(base() + "/sign-in");

        assertThat(send(asked, answer)).startsWith("404");
        assertThat(acts(before)).containsExactly("sign_in.refused answer_invalid");
    }

    @Test
    void takesNoAnswerWithoutTheDevicesOwner() {
        device.verifiesItsOwner(false);
        Asked asked = ask();
        Object answer = page.evaluate(
                "(options) => (%s)({ ...options, userVerification: 'discouraged' })".formatted(SIGN), asked.options());

        assertThat(send(asked, answer)).startsWith("404");
        assertThat(acts(before)).containsExactly("sign_in.refused answer_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientDataJSON", "authenticatorData", "signature", "userHandle"})
    void takesNoAnswerOfWhichAPartWasChanged(String part) {
        Asked asked = ask();
        Object answer = page.evaluate(SIGN, asked.options());
        Object changed = page.evaluate("""
                ([answer, part]) => {
                  const bytes = Uint8Array.fromBase64(answer.response[part], { alphabet: "base64url" });
                  bytes[bytes.length - 2] ^= 1;
                  answer.response[part] = bytes.toBase64({ alphabet: "base64url", omitPadding: true });
                  return answer;
                }""", List.of(answer, part));

        assertThat(send(asked, changed)).startsWith("404");
        assertThat(acts(before)).containsExactly("sign_in.refused answer_invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"credential\": null}",
                "{\"credential\": 1}",
                "{\"credential\": []}",
                "{\"credential\": {\"id\": \"AA\", \"rawId\": \"%%\", \"response\": {}}}",
                "{\"credential\": {\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\", \"response\": {\"signature\": \"AA\"}}}",
                "{\"credential\": {}, \"more\": 1}",
            })
    void refusesGarbageInWords(String body) {
        assertThat((String) page.evaluate(SEND, List.of(PATH, ask().csrf(), body)))
                .matches("(?s)(400|422) application/problem\\+json .*\"detail\":.*")
                .doesNotContain("internal");
    }

    @Test
    void takesNothingFromAnotherSitesPage() {
        assertThat((String) page.evaluate(SEND, List.of(PATH, "forged", "{}"))).startsWith("403");
        assertThat(acts(before)).isEmpty();
    }

    @Test
    void addsNothingThatAnswersAnotherChallengeOrNobodyWasAskedFor() {
        signInByLink();
        page.navigate(base() + "/account");
        String csrf = page.locator("[name=_csrf]").first().inputValue();
        device.forgetsAll();
        Object made = page.evaluate("""
                async (csrf) => {
                  const answer = await fetch("/passkeys/registration-options",
                    { method: "POST", headers: { "X-CSRF-TOKEN": csrf, Accept: "application/json" } });
                  const options = await answer.json();
                  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({ ...options, excludeCredentials: [], challenge: "AAAA" });
                  return JSON.stringify({ name: "Fake", credential: (await navigator.credentials.create({ publicKey })).toJSON() });
                }""", csrf);
        assertThat((String) page.evaluate(SEND, List.of("/passkeys", csrf, made)))
                .startsWith("409 application/problem+json")
                .contains("This passkey cannot be added");
        assertThat((String) page.evaluate(SEND, List.of("/passkeys", csrf, made)))
                .startsWith("403");
        assertThat(tables.sql("SELECT count(*) FROM passkeys WHERE user_id = :user")
                        .param("user", person.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void removesNobodyElsesPasskey() {
        int id = tables.sql("SELECT max(id) FROM passkeys").query(Integer.class).single();
        var coach = visitor(Role.COACH);

        assertThat(coach.send(coach.get("/account"), "/passkeys/%d/removal".formatted(id), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger()
                        .post("/passkeys/%d/removal".formatted(id), Map.of())
                        .status())
                .isEqualTo(403);
    }

    private Asked ask() {
        Map<?, ?> begun = (Map<?, ?>) page.evaluate(ASK);
        return new Asked(
                Objects.requireNonNull(begun.get("options")), (String) Objects.requireNonNull(begun.get("csrf")));
    }

    private String send(Asked asked, Object answer) {
        Object body = page.evaluate("(credential) => JSON.stringify({ credential })", answer);
        return (String) page.evaluate(SEND, List.of(PATH, asked.csrf(), body));
    }

    private record Asked(Object options, String csrf) {}
}
