package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Rule 10: the same request sent twice happens once. */
class IdempotencyTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final String KEY = "Idempotency-Key";
    private static final int AT_ONCE = 8;

    @Test
    void recordsTheSameClientEventIdOnce() {
        int kit = kit();
        String body = event(kit, "check_out", "client_event_id", text(newCode()));

        Answer first = as(Role.COACH).post(EVENTS, body);
        Answer second = as(Role.COACH).post(EVENTS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("custody_events", kit)).isEqualTo(1);
    }

    @Test
    void refusesTheSameClientEventIdWithAnotherBody() {
        int kit = kit();
        String id = text(newCode());
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "client_event_id", id));

        Answer other = as(Role.COACH).post(EVENTS, event(kit, "check_in", "client_event_id", id));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/request-reused");
        assertThat(count("custody_events", kit)).isEqualTo(1);
    }

    @Test
    void keepsTheIdsOfTwoPeopleApart() {
        String id = text(newCode());

        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit(), "check_out", "client_event_id", id))
                        .status())
                .isEqualTo(201);
        assertThat(as(Role.VOLUNTEER)
                        .post(EVENTS, event(kit(), "check_out", "client_event_id", id))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void leavesTheIdOfARefusedEventUnused() {
        int kit = kit();
        String id = text(newCode());
        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "check_in", "client_event_id", id))
                        .status())
                .isEqualTo(409);

        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "check_out", "client_event_id", id))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void takesTheHeaderForAnEventWithoutAnId() {
        int kit = kit();
        String key = newCode();

        Answer first = as(Role.COACH).post(EVENTS, event(kit, "check_out"), KEY, key);
        Answer second = as(Role.COACH).post(EVENTS, event(kit, "check_out"), KEY, key);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(as(Role.COACH).post(EVENTS, event(kit, "check_in"), KEY, key).status())
                .isEqualTo(409);
    }

    @Test
    void recordsOneOfManySentAtOnce() {
        int kit = kit();
        String body = event(kit, "check_out", "client_event_id", text(newCode()));

        List<Answer> answers = atOnce(EVENTS, body);

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(count("custody_events", kit)).isEqualTo(1);
        assertThat(entries("custody.check_out", kit)).isEqualTo(1);
    }

    @Test
    void registersAKitOnceUnderAKeySentAtOnce() {
        String key = newCode();
        String body = newKits(1).replaceAll("[\\[\\]]", "");

        List<Answer> answers = atOnce("/api/v1/kits", body, KEY, key);

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 200);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        String key = newCode();
        as(Role.ARMORER).post("/api/v1/kits/bulk", newKits(1), KEY, key);

        Answer other = as(Role.ARMORER).post("/api/v1/kits/bulk", newKits(1), KEY, key);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).isEqualTo("/problems/request-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "each"})
    void recordsABatchOnceUnderAKey(String mode) {
        int one = kit();
        int two = kit();
        String body = "[%s, %s]".formatted(event(one, "check_out"), event(two, "check_out"));
        String key = newCode();

        Answer first = as(Role.COACH).post(EVENTS + "/batch?mode=" + mode, body, KEY, key);
        Answer second = as(Role.COACH).post(EVENTS + "/batch?mode=" + mode, body, KEY, key);

        assertThat(first.json().valueStream().map(line -> line.get("status").asInt()))
                .containsExactly(201, 201);
        assertThat(second.json().valueStream().map(line -> line.get("status").asInt()))
                .containsExactly(200, 200);
        assertThat(second.json().at("/1/event")).isEqualTo(first.json().at("/1/event"));
        assertThat(count("custody_events", one) + count("custody_events", two)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "x\ty"})
    void refusesAnOddKey(String key) {
        for (String path : List.of(EVENTS, EVENTS + "/batch", "/api/v1/kits/bulk")) {
            Answer answer = as(Role.ARMORER).post(path, path.equals(EVENTS) ? event(1, "lost") : "[{}]", KEY, key);

            assertThat(answer.status()).as(path).isIn(400, 422);
        }
    }

    private List<Answer> atOnce(String path, String body, String... headers) {
        List<CompletableFuture<Answer>> running = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> as(Role.ARMORER).post(path, body, headers), Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String text(String value) {
        return "\"" + value + "\"";
    }
}
