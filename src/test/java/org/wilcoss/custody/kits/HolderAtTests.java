package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Who held it at T: by occurred_at, ties by sequence. */
class HolderAtTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(5));
    private int kit;

    @Test
    void answersForEveryInstantBetweenEvents() {
        kit = kit();
        record("check_out", 0, "user_id", Integer.toString(actor(Role.COACH).id()));
        record("transfer", 60, "user_id", Integer.toString(actor(Role.VOLUNTEER).id()));
        record("lost", 120);
        record("found", 180);

        assertHolder(noon.minusMillis(1), "available", "", 0);
        assertHolder(noon, "checked_out", "Cora Lindqvist", 1);
        assertHolder(noon.plusSeconds(3599), "checked_out", "Cora Lindqvist", 1);
        assertHolder(noon.plusSeconds(3600), "checked_out", "Vic Okafor", 2);
        assertHolder(noon.plusSeconds(7200), "lost", "Vic Okafor", 3);
        assertHolder(noon.plusSeconds(10800), "available", "", 4);
        assertThat(as(Role.COACH).get("/api/v1/kits/%d/holder".formatted(kit)).text("/status"))
                .isEqualTo("available");
    }

    @Test
    void breaksTiesBySequence() {
        kit = kit();
        record("check_out", 0, "user_id", Integer.toString(actor(Role.COACH).id()));
        record("transfer", 0, "user_id", Integer.toString(actor(Role.VOLUNTEER).id()));

        assertHolder(noon, "checked_out", "Vic Okafor", 2);
    }

    private void record(String type, int minutes, String... more) {
        String[] fields = new String[more.length + 4];
        System.arraycopy(more, 0, fields, 4, more.length);
        fields[0] = "occurred_at";
        fields[1] = "\"" + noon.plus(Duration.ofMinutes(minutes)) + "\"";
        fields[2] = "notes";
        fields[3] = "\"written on paper\"";
        assertThat(as(Role.ARMORER).post(EVENTS, event(kit, type, fields)).status())
                .isEqualTo(201);
    }

    private void assertHolder(Instant at, String status, String name, int sequence) {
        Answer answer = as(Role.COACH).get("/api/v1/kits/%d/holder?at=%s".formatted(kit, at));
        assertThat(answer.text("/status")).as(at.toString()).isEqualTo(status);
        assertThat(answer.json().at("/holder/name").asString(""))
                .as(at.toString())
                .isEqualTo(name);
        assertThat(answer.number("/sequence")).as(at.toString()).isEqualTo(sequence);
    }
}
