package org.wilcoss.custody.stories;

import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Who may do what to people: to themselves, to their own athletes, and to others. */
class PeopleRolesTests extends RolesTest {
    private static final String CREDENTIAL =
            "{\"kind\": \"safety_course\", \"issuer\": \"the club\", \"issued_on\": \"2025-01-01\"}";
    private static final String OVERRIDE = "{\"kind\": \"safety_course\", \"reason\": \"next month\", \"days\": 30}";

    PeopleRolesTests() {
        super("People");
        users();
        accounts();
        athletes();
        consents();
        credentials();
    }

    private void users() {
        action("know oneself", me -> () -> me.client().get("/api/v1/me"));
        action("list users", me -> () -> me.client().get("/api/v1/users"));
        action("see a user, oneself", me -> () -> me.client().get(userPath(me.actor(), "")));
        other("see a user, another", (client, person) -> client.get(userPath(person, "")));
        action("register a user", me -> {
            String user =
                    "{\"email\": \"%s@example.org\", \"name\": \"New\", \"role\": \"parent\"}".formatted(newCode());
            return () -> me.client().post("/api/v1/users", user);
        });
        both("rename a user", (client, person) -> client.patch(userPath(person, ""), "{\"name\": \"Lee Moss\"}"));
        both("make a user an admin", (client, person) -> client.patch(userPath(person, ""), "{\"role\": \"admin\"}"));
        both("deactivate a user", (client, person) -> client.patch(userPath(person, ""), "{\"is_active\": false}"));
        both(
                "verify an adult",
                (client, person) -> client.post(userPath(person, "/verification"), "{\"evidence\": \"passport\"}"));
        both(
                "erase a user",
                (client, person) -> client.post(
                        userPath(person, "/erasure"),
                        "{\"confirmation\": \"%s\", \"reason\": \"asked for it\"}".formatted(person.name())));
        action("list erasures", me -> () -> me.client().get("/api/v1/erasures"));
    }

    private void accounts() {
        both("make a sign-in link", (client, person) -> client.post(userPath(person, "/sign-in-links"), ""));
        action("make a token", me -> () -> me.client().post("/api/v1/tokens", "{\"name\": \"mine\"}"));
        action("revoke a token, one's own", me -> {
            int token = done(me.self().post("/api/v1/tokens", "{\"name\": \"old\"}"))
                    .number("/id");
            return () -> me.client().delete("/api/v1/tokens/" + token);
        });
        action("revoke a token, another's", me -> {
            int token = done(inPerson(person(Role.PARENT)).post("/api/v1/tokens", "{\"name\": \"old\"}"))
                    .number("/id");
            return () -> me.client().delete("/api/v1/tokens/" + token);
        });
    }

    private void athletes() {
        action("list athletes", me -> () -> me.client().get("/api/v1/athletes"));
        athlete("see an athlete", (client, athlete) -> client.get("/api/v1/athletes/" + athlete));
        athlete("read the staff's notes of an athlete", this::notes);
        action("register an athlete", me -> () -> me.client().post("/api/v1/athletes", "{\"name\": \"Lee\"}"));
        athlete(
                "edit an athlete",
                (client, athlete) -> client.patch("/api/v1/athletes/" + athlete, "{\"notes\": \"left-handed\"}"));
        athlete(
                "add a guardian",
                (client, athlete) -> client.post(
                        "/api/v1/athletes/%d/guardians".formatted(athlete),
                        "{\"user_id\": %d}".formatted(actor(Role.VOLUNTEER).id())));
        action("remove a guardian, oneself", me -> {
            int athlete = athleteOf(me.actor());
            return () -> me.client().delete("/api/v1/athletes/%d/guardians/%d".formatted(athlete, me.id()));
        });
        action("remove a guardian, another", me -> {
            Actor guardian = person(Role.PARENT);
            int athlete = athleteOf(guardian);
            return () -> me.client().delete("/api/v1/athletes/%d/guardians/%d".formatted(athlete, guardian.id()));
        });
        athlete(
                "erase an athlete",
                (client, athlete) -> client.post(
                        "/api/v1/athletes/%d/erasure".formatted(athlete),
                        "{\"confirmation\": \"%s\", \"reason\": \"asked for it\"}"
                                .formatted(admin().get("/api/v1/athletes/" + athlete)
                                        .text("/name"))));
    }

    /** The athlete, if the notes are among what is shown; else as if there were none. */
    private Answer notes(Client client, int athlete) {
        Answer shown = client.get("/api/v1/athletes/" + athlete);
        boolean without = shown.status() == 200 && shown.json().path("notes").isMissingNode();
        return without ? new Answer(404, shown.headers(), shown.body()) : shown;
    }

    private void consents() {
        athlete("see consents", (client, athlete) -> client.get("/api/v1/athletes/%d/consents".formatted(athlete)));
        athlete("record a consent", PeopleRolesTests::consent);
        action("withdraw a consent, of one's own athlete", me -> {
            int consent = done(consent(coach(), athleteOf(me.actor()))).number("/id");
            return () -> me.client().post("/api/v1/consents/%d/withdrawal".formatted(consent), "");
        });
        action("withdraw a consent, of another's athlete", me -> {
            int consent = done(consent(coach(), athleteOf(person(Role.PARENT)))).number("/id");
            return () -> me.client().post("/api/v1/consents/%d/withdrawal".formatted(consent), "");
        });
    }

    private static Answer consent(Client client, int athlete) {
        return client.post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "handgun", "signer_name": "Jo Doe", "scope": "all", "signed_on": "2025-01-01",
                 "expires_on": "2035-01-01", "reference": "binder"}""");
    }

    private void credentials() {
        both("see credentials", (client, person) -> client.get(userPath(person, "/credentials")));
        both("see where somebody stands", (client, person) -> client.get(userPath(person, "/standing")));
        both("see overrides", (client, person) -> client.get(userPath(person, "/credential-overrides")));
        both("record a credential", (client, person) -> client.post(userPath(person, "/credentials"), CREDENTIAL));
        action("revoke a credential", me -> {
            int credential = done(admin().post(userPath(person(Role.COACH), "/credentials"), CREDENTIAL))
                    .number("/id");
            return () -> me.client().post("/api/v1/credentials/%d/revocation".formatted(credential), "");
        });
        both(
                "override a requirement",
                (client, person) -> client.post(userPath(person, "/credential-overrides"), OVERRIDE));
        action("see requirements", me -> () -> me.client().get("/api/v1/credential-requirements"));
        action("set a requirement", me -> () -> me.client().patch("/api/v1/credential-requirements", """
                {"kind": "safety_course", "role": "parent", "consequence": "off"}"""));
    }

    private interface ToPerson {
        Answer ask(Client client, Actor person);
    }

    private interface ToAthlete {
        Answer ask(Client client, int athlete);
    }

    private void both(String name, ToPerson request) {
        action(name + ", oneself", me -> () -> request.ask(me.client(), me.actor()));
        other(name + ", another", request);
    }

    private void other(String name, ToPerson request) {
        action(name, me -> {
            Actor person = person(Role.VOLUNTEER);
            return () -> request.ask(me.client(), person);
        });
    }

    private void athlete(String name, ToAthlete request) {
        action(name + ", one's own", me -> {
            int athlete = athleteOf(me.actor());
            return () -> request.ask(me.client(), athlete);
        });
        action(name + ", another's", me -> {
            int athlete = athleteOf(person(Role.PARENT));
            return () -> request.ask(me.client(), athlete);
        });
    }
}
