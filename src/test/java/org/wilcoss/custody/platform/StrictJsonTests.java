package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;

class StrictJsonTests extends WebTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": 'a'}",
                "{\"name\": \"a\"} {}",
                "not json",
                "",
                "\u00ff"
            })
    void refusesWhatIsNotJson(String body) {
        assertThat(inPerson(Role.ADMIN).post("/api/v1/users", body).status()).isEqualTo(400);
    }

    @Test
    void refusesDeepNesting() {
        Answer answer = inPerson(Role.ADMIN).post("/api/v1/users", "[".repeat(100_000));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": 5, "email": "a@example.org", "role": "coach"}             | name           | must be text
            {"name": true, "email": "a@example.org", "role": "coach"}          | name           | must be text
            {"name": ["x"], "email": "a@example.org", "role": "coach"}         | name           | must be text
            {"name": {}, "email": "a@example.org", "role": "coach"}            | name           | must be text
            {"name": "a", "email": "a@example.org", "role": "COACH"}           | role           | must be one of
            {"name": "a", "email": "a@example.org", "role": "boss"}            | role           | must be one of
            {"name": "a", "email": "a@example.org", "role": 1}                 | role           | must be one of
            {"name": "a", "email": "a@example.org", "role": ""}                | role           | must be one of
            {"name": "a", "email": "a@example.org"}                            | role           | must not be null
            {"name": " ", "email": "a@example.org", "role": "coach"}           | name           | must not be blank
            {"name": "a", "email": "nobody", "role": "coach"}                  | email          | well-formed
            {"name": "a\\u0000", "email": "a@example.org", "role": "coach"}    | name           | cannot be kept
            {"name": "a\\ud800", "email": "a@example.org", "role": "coach"}    | name           | cannot be kept
            {"name": "a", "email": "a@example.org", "role": "coach", "oops":1} | oops           | is not a field
            {"name": "a", "email": "a@example.org", "role": "coach", "isActive":true} | isActive | is not a field
            []                                                                 | body           | is not what
            "text"                                                             | body           | is not what
            5                                                                  | body           | is not what
            """)
    void namesTheFieldThatIsWrong(String body, String field, String message) {
        Answer answer = inPerson(Role.ADMIN).post("/api/v1/users", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).contains(message);
        assertThat(answer.text("/type")).isEqualTo("/problems/invalid-fields");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "a", "year_of_birth": "2010"}          | year_of_birth    | must be a whole number
            {"name": "a", "year_of_birth": 2010.5}          | year_of_birth    | must be a whole number
            {"name": "a", "year_of_birth": true}            | year_of_birth    | must be a whole number
            {"name": "a", "year_of_birth": 99999999999999}  | year_of_birth    | must be a number in range
            {"name": "a", "year_of_birth": 1}               | year_of_birth    | greater than
            {"name": "a", "guardian_ids": 1}                | guardian_ids     | must be a list
            {"name": "a", "guardian_ids": ["1"]}            | guardian_ids[0]  | must be a whole number
            {"name": "a", "guardian_ids": [null]}           | guardian_ids[0]  | must not be null
            {"name": "a", "guardian_ids": [-5]}             | guardian_ids     | no user
            """)
    void coercesNothing(String body, String field, String message) {
        Answer answer = as(Role.ADMIN).post("/api/v1/athletes", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/message")).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1760000000", "\"2026-03-14\"", "\"yesterday\"", "\"\"", "\"+999999-01-01T00:00:00Z\"", "{}"})
    void takesInstantsOnlyAsRfc3339Text(String instant) {
        Answer answer =
                inPerson(Role.ADMIN).post("/api/v1/tokens", "{\"name\": \"a\", \"expires_at\": %s}".formatted(instant));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("expires_at");
        assertThat(answer.text("/errors/0/message")).contains("must be an instant");
    }

    @Test
    void refusesSurrogatesThatComeAsRawBytes() {
        byte[] body = "{\"name\": \"a???\", \"email\": \"a@example.org\", \"role\": \"coach\"}"
                .getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.UTF_8).indexOf("???");
        body[at] = (byte) 0xED;
        body[at + 1] = (byte) 0xA0;
        body[at + 2] = (byte) 0x80;
        Answer answer = inPerson(Role.ADMIN)
                .send("POST", "/api/v1/users", BodyPublishers.ofByteArray(body), "Content-Type", "application/json");

        assertThat(answer.status()).isIn(400, 422);
    }
}
