package org.wilcoss.custody.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Tests at the gate: a text is there to be accepted, and parents are verified. */
abstract class GateTest extends KitTest {
    static final String REQUESTS = "/api/v1/approval-requests";

    /** To the millisecond, as JSON has it here. */
    final Instant due =
            Instant.ofEpochMilli(Instant.now().plus(Duration.ofDays(2)).toEpochMilli());

    final TableDigest digest = new TableDigest(DATABASE.owner());

    int attestation;

    @BeforeEach
    void writeAttestation() {
        attestation = as(Role.ADMIN)
                .post(
                        "/api/v1/attestations",
                        "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked and give it to nobody.\"}")
                .number("/id");
    }

    Actor verifiedParent() {
        return verified(person(Role.PARENT));
    }

    Actor verified(Actor person) {
        tables.sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id = :id""")
                .param("admin", actor(Role.ADMIN).id())
                .param("id", person.id())
                .update();
        return person;
    }

    /** The body of a request; more fields are names and JSON values in turn, and win. */
    String request(int kit, String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "kit_id", String.valueOf(kit),
                "destination", "\"Home, Maple Street\"",
                "expected_return_date", "\"" + due + "\"",
                "unloaded", "true",
                "flag_in", "true",
                "cased_locked", "true",
                "attestation_id", String.valueOf(attestation),
                "attestation_accepted", "true",
                "typed_name", "\"Paula Reyes\""));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    Answer ask(Actor person, int kit, String... more) {
        return as(person).post(REQUESTS, request(kit, more));
    }

    /** A request that waits for a decision; its id. */
    int asked(Actor person, int kit) {
        return ask(person, kit).number("/id");
    }

    static Answer approve(Client approver, int request) {
        return approver.post(REQUESTS + "/" + request + "/approval", "{}");
    }

    static Answer handOver(Client approver, int request) {
        return approver.post(REQUESTS + "/" + request + "/approval", "{\"hand_over\": true}");
    }

    static String offSite(int kit, int request) {
        return event(
                kit,
                "check_out",
                "off_site",
                "true",
                "approval_request_id",
                String.valueOf(request),
                "unloaded",
                "true",
                "flag_in",
                "true",
                "cased_locked",
                "true");
    }
}
