package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** The verbs in which the stories and the tables are told, each said over HTTP. */
abstract class StoryTest extends KitTest {
    static final String EVENTS = "/api/v1/custody-events";
    static final String REQUESTS = "/api/v1/approval-requests";
    static final String SEEN_SAFE = ", \"unloaded\": true, \"flag_in\": true, \"cased_locked\": true";

    private static final AtomicInteger ATTESTATION = new AtomicInteger();

    final Books books = new Books(tables);

    final Instant inTwoDays = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);

    /** What must have been done for a story to go on. */
    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    Client admin() {
        return inPerson(Role.ADMIN);
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

    /** Lets somebody lead practices. */
    void checkBackground(int user) {
        done(admin().post("/api/v1/users/%d/credentials".formatted(user), """
                {"kind": "background_check", "issuer": "County sheriff", "issued_on": "2025-01-01"}"""));
    }

    static Answer openPractice(Client lead) {
        return lead.post("/api/v1/practices", """
                {"title": "Saturday", "place": "Range 1", "starts_at": "2035-03-17T15:00:00Z",
                 "ends_at": "2035-03-17T17:00:00Z"}""");
    }

    static int practice(Client lead) {
        return done(openPractice(lead)).number("/id");
    }

    /** Ada, the admin who was there before all others. */
    Someone ada() {
        Actor ada = actor(Role.ADMIN);
        String link = done(admin().post("/api/v1/users/%d/sign-in-links".formatted(ada.id()), ""))
                .text("/url");
        return new Someone(ada.id(), ada.name(), Someone.following(base(), link), admin());
    }

    /** Whom an admin puts on record and sends a link, and who opens it. */
    Someone invited(Someone admin, String name, Role role) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        Visitor.Page form = admin.opens("/people/new");
        String path = admin.browser()
                .send(form, "/people", Map.of("name", name, "email", email, "role", Labels.of(role)))
                .location();
        Visitor.Page link = admin.sends(path, path + "/sign-in-link");
        Visitor browser =
                Someone.following(base(), link.html().replaceAll("(?s).*<input id=\"url\" value=\"([^\"]*)\".*", "$1"));
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return new Someone(id, name, browser, as(new Actor(id, name, email, role, false)));
    }

    /** Asks by the page to take a kit home; the page of the request. */
    Visitor.Page takeHomeForm(Someone person, int kit, String... more) {
        String form = "/kits/" + kit + "/off-site";
        String[] fields = Stream.concat(
                        Stream.of(
                                "destination", "Home, Maple Street",
                                "due", "2035-05-20T18:00",
                                "promised", "true",
                                "accepted", "true",
                                "typed_name", person.name()),
                        Stream.of(more))
                .toArray(String[]::new);
        return person.sends(form, form, fields);
    }

    /** A kit that this person answers for. */
    int kitOf(Actor holder) {
        int kit = kit();
        done(record(coach(), kit, "check_out", ", \"user_id\": " + holder.id()));
        return kit;
    }

    /** A kit that somebody else answers for. */
    int kitOfAnother() {
        return kitOf(person(Role.PARENT));
    }
}
