package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.WebTest;

class IdempotencyTests extends WebTest {
    private static final int PHONES = 8;

    @Autowired
    private JdbcClient sql;

    @Test
    void doesTheSameRequestOnce() {
        String key = UUID.randomUUID().toString();
        Answer first = register("Twice Sent", key);
        Answer second = register("Twice Sent", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(named("Twice Sent")).isEqualTo(1);
    }

    @Test
    void keepsNoAnswerInTheClear() {
        String key = UUID.randomUUID().toString();
        Answer token = inPerson(Role.COACH).post("/api/v1/tokens", "{\"name\": \"scanner\"}", "Idempotency-Key", key);

        assertThat(token.status()).isEqualTo(201);
        assertThat(sql.sql("SELECT convert_from(response, 'UTF8') FROM idempotent_requests WHERE key = :key")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .doesNotContain(token.text("/token"))
                .doesNotContain("scanner");
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        String key = UUID.randomUUID().toString();
        register("First Request", key);
        Answer other = register("Other Request", key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/request-reused");
        assertThat(named("Other Request")).isZero();
    }

    @Test
    void leavesTheKeyOfARefusedRequestUnused() {
        String key = UUID.randomUUID().toString();
        Answer refused = as(Role.ADMIN).post("/api/v1/athletes", "{\"name\": \"\"}", "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(register("After Refusal", key).status()).isEqualTo(201);
    }

    @Test
    void keepsTheKeysOfUsersApart() {
        String key = UUID.randomUUID().toString();
        register("Shared Key", key);
        Answer other = as(Role.COACH).post("/api/v1/athletes", "{\"name\": \"Shared Key\"}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(201);
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThat(register("Long Key", "k".repeat(101)).status()).isEqualTo(422);
        assertThat(register("Long Key", "k".repeat(100)).status()).isEqualTo(201);
    }

    @Test
    void letsTwoPhonesThatSendAtOnceDoItOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService phones = Executors.newFixedThreadPool(PHONES)) {
            List<Callable<Answer>> sends = IntStream.range(0, PHONES)
                    .mapToObj(phone -> (Callable<Answer>) () -> register("At Once", key))
                    .toList();
            List<Answer> answers =
                    phones.invokeAll(sends).stream().map(Future::resultNow).toList();

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.getFirst().body());
        }
        assertThat(named("At Once")).isEqualTo(1);
    }

    private Answer register(String name, String key) {
        return as(Role.ADMIN).post("/api/v1/athletes", "{\"name\": \"%s\"}".formatted(name), "Idempotency-Key", key);
    }

    private long named(String name) {
        return sql.sql("SELECT count(*) FROM athletes WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
