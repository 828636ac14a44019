package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The verbs in which the stories and the tables are told, each said over HTTP. */
abstract class StoryTest extends KitTest {
    static final String EVENTS = "/api/v1/custody-events";
    static final String REQUESTS = "/api/v1/approval-requests";
    static final String SEEN_SAFE = ", \"unloaded\": true, \"flag_in\": true, \"cased_locked\": true";

    private static final AtomicInteger ATTESTATION = new AtomicInteger();

    final Instant inTwoDays = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);

    /** What must have been done for a story to go on. */
    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    Client admin() {
        return as(Role.ADMIN);
    }

    Client coach() {
        return as(Role.COACH);
    }

    Client armorer() {
        return as(Role.ARMORER);
    }

    /** Somebody whom the admin has seen the papers of. */
    Actor verified(Actor person) {
        done(admin().post("/api/v1/users/%d/verification".formatted(person.id()), "{\"evidence\": \"passport\"}"));
        return person;
    }

    /** The text that all sign here; the newest, whichever test had it written. */
    int attestation() {
        synchronized (ATTESTATION) {
            if (ATTESTATION.get() == 0) {
                writeAttestation();
            }
            return admin().get("/api/v1/attestations").number("/0/id");
        }
    }

    private void writeAttestation() {
        String text = "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked.\"}";
        ATTESTATION.set(done(admin().post("/api/v1/attestations", text)).number("/id"));
    }

    /** The body with which somebody asks to take a kit home; more is {@code , "field": value}. */
    String wish(int kit, String more) {
        return """
                {"kit_id": %d, "destination": "Home, Maple Street", "expected_return_date": "%s", "unloaded": true,
                 "flag_in": true, "cased_locked": true, "attestation_id": %d, "attestation_accepted": true,
                 "typed_name": "As in the passport"%s}""".formatted(kit, inTwoDays, attestation(), more);
    }

    Answer ask(Client person, int kit) {
        return person.post(REQUESTS, wish(kit, ""));
    }

    /** A request that waits; its id. */
    int asked(Client person, int kit) {
        return done(ask(person, kit)).number("/id");
    }

    static Answer approve(Client approver, int request) {
        return approver.post(REQUESTS + "/" + request + "/approval", "{}");
    }

    static Answer approveAndHandOver(Client approver, int request) {
        return approver.post(REQUESTS + "/" + request + "/approval", "{\"hand_over\": true}");
    }

    static Answer withdraw(Client person, int request) {
        return person.post(REQUESTS + "/" + request + "/withdrawal", "{}");
    }

    static Answer deny(Client approver, int request) {
        return approver.post(REQUESTS + "/" + request + "/denial", "{\"reason\": \"The match is off\"}");
    }

    static Answer handOver(Client clerk, int kit, String event, int request) {
        return clerk.post(
                EVENTS,
                "{\"kit_id\": %d, \"event_type\": \"%s\", \"off_site\": true, \"approval_request_id\": %d%s}"
                        .formatted(kit, event, request, SEEN_SAFE));
    }

    static Answer record(Client clerk, int kit, String event, String more) {
        return clerk.post(EVENTS, "{\"kit_id\": %d, \"event_type\": \"%s\"%s}".formatted(kit, event, more));
    }

    static Answer record(Client clerk, int kit, String event) {
        return record(clerk, kit, event, "");
    }

    static Answer openMaintenance(Client armorer, int kit) {
        return armorer.post("/api/v1/maintenance-events", "{\"kit_id\": %d, \"notes\": \"New O-ring\"}".formatted(kit));
    }

    static Answer closeMaintenance(Client armorer, int maintenance) {
        return armorer.post("/api/v1/maintenance-events/%d/closing".formatted(maintenance), "{}");
    }

    static Answer retire(Client armorer, int kit) {
        return armorer.post("/api/v1/kits/%d/retirement".formatted(kit), "");
    }

    static Answer delete(Client admin, int kit) {
        return admin.delete("/api/v1/kits/" + kit);
    }

    /** A kit in which there is no handgun, says the armorer. */
    int longGun() {
        int kit = kit();
        done(armorer().patch("/api/v1/kits/" + kit, "{\"handgun\": false}"));
        return kit;
    }

    /** A minor whose guardian this person is. */
    int athleteOf(Actor guardian) {
        return done(admin().post("/api/v1/athletes", """
                {"name": "Athlete %s", "year_of_birth": 2012, "notes": "left-handed", "guardian_ids": [%d]}""".formatted(newCode(), guardian.id())))
                .number("/id");
    }

    static Answer openPractice(Client lead) {
        return lead.post("/api/v1/practices", """
                {"title": "Saturday", "place": "Range 1", "starts_at": "2035-03-17T15:00:00Z",
                 "ends_at": "2035-03-17T17:00:00Z"}""");
    }

    static int practice(Client lead) {
        return done(openPractice(lead)).number("/id");
    }
}
