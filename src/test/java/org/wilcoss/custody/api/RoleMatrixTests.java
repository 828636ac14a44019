package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.api.Document.Operation;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Each role with each call. The kits belong to nobody of the parent's. */
class RoleMatrixTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final String EVERYBODY = "admin armorer coach volunteer parent";
    private static final String STAFF = "admin armorer coach volunteer";
    private static final String COACHES = "admin armorer coach";
    private static final String ARMORY = "admin armorer";
    private static final String ADMIN = "admin";

    private final Map<String, Call> calls = new TreeMap<>();

    RoleMatrixTests() {
        reading();
        catalogue();
        desk();
        practices();
        losses();
        amendments();
        workshop();
        people();
        can(ARMORY, "search the ledger", client -> client.get("/api/v1/ledger/entries"));
        can(ADMIN, "see backups", client -> client.get("/api/v1/backups"));
        can(ADMIN, "back up", client -> {
            Answer answer = client.post("/api/v1/backups", "");
            awaitBackup();
            return answer;
        });
    }

    /** @param hides whether it is not there for whoever may not see it */
    private record Call(String allowed, boolean hides, Function<Client, Answer> ask) {}

    private void reading() {
        can(EVERYBODY, "know oneself", client -> client.get("/api/v1/me"));
        can(EVERYBODY, "list kits", client -> client.get("/api/v1/kits"));
        can(ARMORY, "search by serial", client -> client.get("/api/v1/kits?serial=1"));
        can(STAFF, "see a kit that is out", client -> client.get(kitPath(kitThatIsOut(), "")));
        can(STAFF, "see a history", client -> client.get(kitPath(kitThatIsOut(), "/custody-events")));
        can(STAFF, "see who held it", client -> client.get(kitPath(kit(), "/holder")));
        can(STAFF, "scan a kit that is out", client -> client.get("/api/v1/scan/" + scanToken(kitThatIsOut())));
        can(ARMORY, "print a code", client -> client.get(kitPath(kit(), "/qr.svg")));
        can(ARMORY, "print labels", client -> client.get("/api/v1/labels?format=brother_12&kit_ids=" + kit()));
        can(EVERYBODY, "read the timeline", client -> client.get(EVENTS));
        can(STAFF, "see a receipt", client -> client.get(EVENTS + "/%d/receipt".formatted(eventOf(kitThatIsOut()))));
        can(EVERYBODY, "count events", client -> client.get(EVENTS + "/counts?group_by=kit"));
    }

    private void catalogue() {
        can(ARMORY, "register", client -> client.post("/api/v1/kits", newKits(1).replaceAll("[\\[\\]]", "")));
        can(ARMORY, "register many", client -> client.post("/api/v1/kits/bulk", newKits(2)));
        can(ARMORY, "edit", client -> client.patch(kitPath(kit(), ""), "{\"location\": \"Rack 9\"}"));
        can(ARMORY, "retire", client -> client.post(kitPath(kit(), "/retirement"), ""));
        can(ARMORY, "replace a label", client -> client.post(kitPath(kit(), "/label-replacement"), ""));
        can(ARMORY, "reveal a serial", client -> client.post(kitPath(kitWithSerial("S-1"), "/serial-reveal"), ""));
        can(ADMIN, "delete", client -> client.delete(kitPath(kit(), "")));
        can(
                ADMIN,
                "delete many",
                client -> client.sendJson("DELETE", "/api/v1/kits/bulk", "{\"kit_ids\": [%d]}".formatted(kit())));
    }

    private void desk() {
        can(STAFF, "check out", client -> client.post(EVENTS, event(kit(), "check_out")));
        can(STAFF, "check in", client -> client.post(EVENTS, event(kitThatIsOut(), "check_in")));
        can(
                COACHES,
                "transfer",
                client -> client.post(EVENTS, event(kitThatIsOut(), "transfer", "user_id", id(Role.VOLUNTEER))));
        can(COACHES, "report lost", client -> client.post(EVENTS, event(kitThatIsOut(), "lost")));
        can(ARMORY, "report found", client -> client.post(EVENTS, event(kitThatIsLost(), "found")));
        can(
                ARMORY,
                "find many",
                client -> client.patch(
                        "/api/v1/kits/bulk",
                        "{\"kit_ids\": [%d], \"event_type\": \"found\"}".formatted(kitThatIsLost())));
        can(
                STAFF,
                "check out in a batch",
                client -> client.post(EVENTS + "/batch", "[" + event(kit(), "check_out") + "]"));
        can(
                COACHES,
                "record late",
                client -> client.post(
                        EVENTS, event(kit(), "check_out", "occurred_at", hourAgo(), "notes", "\"no network\"")));
    }

    private void practices() {
        can(STAFF, "list practices", client -> client.get("/api/v1/practices"));
        can(STAFF, "see a practice", client -> client.get("/api/v1/practices/" + practice()));
        can(COACHES, "open a practice", RoleMatrixTests::openPractice);
        can(
                COACHES,
                "close a practice",
                client -> client.post("/api/v1/practices/%d/closing".formatted(practice()), ""));
    }

    private void amendments() {
        can(
                STAFF,
                "see amendments",
                client -> client.get(EVENTS + "/%d/amendments".formatted(eventOf(kitThatIsOut()))));
        can(
                COACHES,
                "amend an event",
                client -> client.post(
                        EVENTS + "/%d/amendments".formatted(eventOf(kitThatIsOut())),
                        "{\"reason\": \"Mixed up\", \"notes\": \"Other case\"}"));
    }

    private void losses() {
        can(ARMORY, "see a case", client -> client.get("/api/v1/cases/" + caseOfALoss()));
        can(
                ARMORY,
                "give notice",
                client -> client.post("/api/v1/cases/%d/notices".formatted(caseOfALoss()), "{\"told\": \"Police\"}"));
        can(STAFF, "see the settings", client -> client.get("/api/v1/settings"));
        can(ADMIN, "change the settings", client -> client.patch("/api/v1/settings", "{}"));
        can(ARMORY, "see the loss clock", client -> client.get("/api/v1/settings/loss-clock"));
        can(
                ADMIN,
                "set the loss clock",
                client -> client.sendJson("PUT", "/api/v1/settings/loss-clock", "{\"hours\": 48}"));
    }

    private void workshop() {
        can(
                ARMORY,
                "open maintenance",
                client -> client.post("/api/v1/maintenance-events", "{\"kit_id\": %d}".formatted(kit())));
        can(
                ARMORY,
                "close maintenance",
                client -> client.post("/api/v1/maintenance-events/%d/closing".formatted(openMaintenance()), "{}"));
        can(STAFF, "list maintenance", client -> client.get("/api/v1/maintenance-events"));
    }

    private void people() {
        can(STAFF, "list users", client -> client.get("/api/v1/users"));
        can(STAFF, "see a user", client -> client.get("/api/v1/users/" + id(Role.COACH)));
        can(
                ADMIN,
                "register a user",
                client -> client.post(
                        "/api/v1/users",
                        "{\"email\": \"%s@example.org\", \"name\": \"New\", \"role\": \"parent\"}"
                                .formatted(newCode())));
        can(
                ADMIN,
                "rename a user",
                client -> client.patch("/api/v1/users/" + person(Role.PARENT).id(), "{\"name\": \"Other\"}"));
        can(
                ADMIN,
                "verify an adult",
                client -> client.post(
                        "/api/v1/users/%d/verification"
                                .formatted(person(Role.PARENT).id()),
                        "{\"evidence\": \"passport\"}"));
        can(
                ADMIN,
                "make a sign-in link",
                client -> client.post(
                        "/api/v1/users/%d/sign-in-links"
                                .formatted(person(Role.PARENT).id()),
                        ""));
        can(
                ADMIN,
                "erase a user",
                client -> erase(client, "users", person(Role.PARENT).id()));
        can(ADMIN, "erase an athlete", client -> erase(client, "athletes", athlete()));
        can(ADMIN, "list erasures", client -> client.get("/api/v1/erasures"));
        can(EVERYBODY, "list athletes", client -> client.get("/api/v1/athletes"));
        can(STAFF, "see an athlete", client -> client.get("/api/v1/athletes/" + athlete()));
        can(
                "admin coach",
                "edit an athlete",
                client -> client.patch("/api/v1/athletes/" + athlete(), "{\"notes\": \"left-handed\"}"));
        can(
                "admin coach",
                "add a guardian",
                client -> client.post(
                        "/api/v1/athletes/%d/guardians".formatted(athlete()),
                        "{\"user_id\": %s}".formatted(id(Role.COACH))));
        can("admin coach", "remove a guardian", client -> {
            int athlete = athlete();
            as(Role.ADMIN)
                    .post(
                            "/api/v1/athletes/%d/guardians".formatted(athlete),
                            "{\"user_id\": %s}".formatted(id(Role.VOLUNTEER)));
            return client.delete("/api/v1/athletes/%d/guardians/%s".formatted(athlete, id(Role.VOLUNTEER)));
        });
        consents();
        credentials();
        can("admin coach", "register an athlete", client -> client.post("/api/v1/athletes", "{\"name\": \"Lee\"}"));
        can(EVERYBODY, "make a token", client -> client.post("/api/v1/tokens", "{\"name\": \"mine\"}"));
    }

    private void consents() {
        see(COACHES, "see consents", client -> client.get("/api/v1/athletes/%d/consents".formatted(athlete())));
        can(COACHES, "record a consent", client -> consent(client, athlete()));
        see(
                COACHES,
                "withdraw a consent",
                client -> client.post(
                        "/api/v1/consents/%d/withdrawal"
                                .formatted(consent(as(Role.COACH), athlete()).number("/id")),
                        ""));
    }

    private void credentials() {
        see(ADMIN, "see credentials", client -> client.get(user("/credentials")));
        see(ADMIN, "see a standing", client -> client.get(user("/standing")));
        see(ADMIN, "see overrides", client -> client.get(user("/credential-overrides")));
        can(EVERYBODY, "see requirements", client -> client.get("/api/v1/credential-requirements"));
        can(ADMIN, "record a credential", this::credential);
        can(
                ADMIN,
                "revoke a credential",
                client -> client.post(
                        "/api/v1/credentials/%d/revocation"
                                .formatted(credential(as(Role.ADMIN)).number("/id")),
                        ""));
        can(ADMIN, "override a requirement", client -> client.post(user("/credential-overrides"), """
                        {"kind": "safety_course", "reason": "next month", "days": 30}"""));
        can(ADMIN, "set a requirement", client -> client.patch("/api/v1/credential-requirements", """
                {"kind": "safety_course", "role": "parent", "consequence": "off"}"""));
    }

    private Answer credential(Client client) {
        return client.post(user("/credentials"), """
                {"kind": "safety_course", "issuer": "the club", "issued_on": "2025-01-01"}""");
    }

    private String user(String rest) {
        return "/api/v1/users/%d%s".formatted(person(Role.VOLUNTEER).id(), rest);
    }

    private static Answer consent(Client client, int athlete) {
        return client.post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "handgun", "signer_name": "Jo Doe", "scope": "all", "signed_on": "2025-01-01",
                 "expires_on": "2035-01-01", "reference": "binder"}""");
    }

    @TestFactory
    Stream<DynamicTest> allowsAndRefuses() {
        return calls.entrySet().stream()
                .flatMap(call -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(
                                Labels.of(role) + ": " + call.getKey(), () -> check(call.getValue(), role))));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhoeverIsNotSignedIn() {
        return calls.entrySet().stream()
                .map(call -> DynamicTest.dynamicTest(
                        call.getKey(),
                        () -> assertThat(
                                        call.getValue().ask().apply(anonymous()).status())
                                .isEqualTo(401)));
    }

    @Test
    void refusesEveryRoleThatTheDocumentDoesNotName() {
        Document document = new Document(anonymous().get("/api/v1/openapi.json").json());
        for (Operation operation : document.operations()) {
            String named = operation.node().path("x-roles").toString();
            Arrays.stream(Role.values())
                    .filter(role -> !operation.isOpenToAll() && !named.contains("\"" + Labels.of(role) + "\""))
                    .forEach(role -> assertThat(ask(as(role), operation).status())
                            .as(Labels.of(role) + ": " + operation.name())
                            .isEqualTo(403));
        }
    }

    private void check(Call call, Role role) {
        Answer answer = call.ask().apply(as(role));
        if (call.allowed().contains(Labels.of(role))) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        } else {
            assertThat(answer.status())
                    .as(answer.body())
                    .isIn(
                            call.hides()
                                    ? new Object[] {404}
                                    : role == Role.PARENT ? new Object[] {403, 404} : new Object[] {403});
        }
    }

    private static Answer ask(Client client, Operation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", "1");
        return operation.hasBody()
                ? client.sendJson(
                        operation.method(), path, operation.anyRequest().toString())
                : client.send(operation.method(), path, BodyPublishers.noBody());
    }

    private void can(String allowed, String name, Function<Client, Answer> ask) {
        calls.put(name, new Call(allowed, false, ask));
    }

    private void see(String allowed, String name, Function<Client, Answer> ask) {
        calls.put(name, new Call(allowed, true, ask));
    }

    private int caseOfALoss() {
        return tables.sql("SELECT id FROM cases WHERE kit_id = :kit")
                .param("kit", kitThatIsLost())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int practice() {
        return openPractice(as(Role.COACH)).number("/id");
    }

    private static Answer openPractice(Client client) {
        return client.post("/api/v1/practices", """
                {"title": "Saturday", "place": "Range 1", "starts_at": "2035-03-17T15:00:00Z",
                  "ends_at": "2035-03-17T17:00:00Z"}""");
    }

    private int eventOf(int kit) {
        return tables.sql("SELECT id FROM custody_events WHERE kit_id = :kit")
                .param("kit", kit)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int openMaintenance() {
        return as(Role.ARMORER)
                .post("/api/v1/maintenance-events", "{\"kit_id\": %d}".formatted(kit()))
                .number("/id");
    }

    private Answer erase(Client client, String kind, int id) {
        String name = tables.sql("SELECT name FROM %s WHERE id = :id".formatted(kind))
                .param("id", id)
                .query(String.class)
                .single();
        return client.post(
                "/api/v1/%s/%d/erasure".formatted(kind, id),
                "{\"confirmation\": \"%s\", \"reason\": \"asked for it\"}".formatted(name));
    }

    private String id(Role role) {
        return Integer.toString(actor(role).id());
    }

    private static String kitPath(int kit, String rest) {
        return "/api/v1/kits/" + kit + rest;
    }

    private static String hourAgo() {
        return "\"" + Instant.now().minus(Duration.ofHours(1)) + "\"";
    }
}
