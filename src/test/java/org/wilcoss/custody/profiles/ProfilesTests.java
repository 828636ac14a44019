package org.wilcoss.custody.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** What each role sees of people on pages, and does there. */
class ProfilesTests extends PageTest {
    private final TestPeople people = new TestPeople(DATABASE.owner());

    @Autowired
    private JdbcClient sql;

    @Test
    void leadsAnAdminThroughTheWholeLifeOfAUser() {
        Visitor admin = visitor(Role.ADMIN);
        Page form = admin.get("/people/new");
        Page blank = admin.send(form, "/people", Map.of("name", "", "email", "no address", "role", "coach"));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.words()).contains("Name must not be blank", "E-mail address must be an e-mail address");

        String path = admin.send(
                        form, "/people", Map.of("name", "Greer Holm", "email", "greer@example.org", "role", "coach"))
                .location();
        assertThat(admin.get(path).words()).contains("Greer Holm", "not verified", "No background check is on record.");
        admin.send(admin.get(path + "/verification"), path + "/verification", Map.of("evidence", "passport"));
        admin.send(
                admin.get(path + "/credentials/new"),
                path + "/credentials",
                Map.of("kind", "background_check", "issuer", "Sheriff", "issued_on", "2025-01-01", "expires_on", ""));
        admin.send(
                admin.get(path + "/override"),
                path + "/override",
                Map.of("kind", "coach_certificate", "reason", "Course in May", "days", "30"));
        Page shown = admin.get(path);
        assertThat(shown.words())
                .contains("Ada Whitfield saw: passport", "Sheriff", "Course in May")
                .contains("an admin answers for that until")
                .doesNotContain("Cannot lead a practice");

        String revocation = action(shown, "/credentials/");
        assertThat(admin.send(shown, revocation, Map.of()).location()).isEqualTo(path);
        assertThat(admin.get(path).words()).contains("Cannot lead a practice", "revoked by Ada Whitfield");
        assertThat(admin.get(path + "/deactivation").words()).contains("signed out at once");
        admin.send(admin.get(path), path + "/deactivation", Map.of());
        assertThat(admin.get(path).words()).contains("inactive: cannot sign in");
        admin.send(admin.get(path), path + "/reactivation", Map.of());
        assertThat(acts(id(path), "user_id"))
                .containsExactly(
                        "user.registered",
                        "user.verified_adult",
                        "credential.recorded",
                        "credential.overridden",
                        "credential.revoked",
                        "user.deactivated",
                        "user.reactivated");
    }

    @Test
    void leadsACoachThroughTheWholeLifeOfAnAthlete() {
        Visitor coach = visitor(Role.COACH);
        Actor parent = people.user("Gale Prentiss", Role.PARENT);
        String path = coach.send(
                        coach.get("/athletes/new"),
                        "/athletes",
                        Map.of("name", "Robin Prentiss", "year_of_birth", "2013", "notes", "left-handed"))
                .location();
        coach.send(
                coach.get(path + "/guardians/new"),
                path + "/guardians",
                Map.of("user_id", String.valueOf(parent.id())));
        Page refused = coach.send(coach.get(path + "/consents/new"), path + "/consents", consent("2099-01-01"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Signed on must not be in the future");
        coach.send(coach.get(path + "/consents/new"), path + "/consents", consent("2025-01-01"));
        Page shown = coach.get(path);
        assertThat(shown.words())
                .contains("2013, counts as a minor", "Gale Prentiss", "left-handed", "Handgun", "signed by Aunt May");

        assertThat(coach.send(shown, action(shown, "/consents/"), Map.of()).location())
                .isEqualTo(path);
        coach.send(shown, path + "/edit?version=1", Map.of("name", "Robin P", "year_of_birth", "", "notes", ""));
        coach.send(shown, path + "/guardians/%d/removal".formatted(parent.id()), Map.of());
        coach.send(shown, path + "/activity", Map.of("active", "false"));
        assertThat(coach.get(path).words())
                .contains("Robin P", "inactive", "not known, counts as a minor", "Withdrawn")
                .doesNotContain("left-handed", "Gale");
        assertThat(acts(id(path), "athlete_id"))
                .containsExactly(
                        "athlete.registered",
                        "guardian.added",
                        "consent.recorded",
                        "athlete.edited",
                        "guardian.removed",
                        "athlete.deactivated");
    }

    @Test
    void refusesAFormThatSomebodyElseOvertook() {
        Visitor coach = visitor(Role.COACH);
        String path = "/athletes/" + athlete("Max Overtaken");
        Page mine = coach.get(path + "/edit");
        coach.send(coach.get(path + "/edit"), path + "/edit?version=0", Map.of("name", "Max First"));

        assertThat(coach.send(mine, path + "/edit?version=0", Map.of("name", "Max Second"))
                        .status())
                .isEqualTo(412);
        assertThat(coach.get(path).heading()).isEqualTo("Max First");
    }

    @Test
    void showsAParentThemselvesAndTheirOwnAthletesOnly() {
        Actor parent = actor(Role.PARENT);
        int own = athlete("Ona Reyes", parent.id());
        int other = athlete("Other Childs");
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, own, inHours(3));
        Visitor visitor = visitor(Role.PARENT);

        assertThat(visitor.get("/people").status()).isEqualTo(403);
        assertThat(visitor.get("/people/" + actor(Role.COACH).id()).status()).isEqualTo(404);
        assertThat(visitor.get("/athletes/" + other).status()).isEqualTo(404);
        assertThat(visitor.get("/people/" + parent.id()).words()).contains("that is you", parent.email(), "Ona Reyes");
        assertThat(visitor.get("/athletes/" + own).words())
                .contains(kit.code(), "2012", "Paula Reyes", "Nothing is on file")
                .doesNotContain("Put a consent on file");
        assertThat(visitor.get("/athletes/%d/consents/new".formatted(own)).status())
                .isEqualTo(403);
    }

    @Test
    void showsAVolunteerNamesOnly() {
        Actor parent = people.user("Vera Nameonly", Role.PARENT);
        int athlete = athlete("Ned Nameonly", parent.id());
        Visitor volunteer = visitor(Role.VOLUNTEER);

        assertThat(volunteer.get("/people?q=nameonly").words())
                .contains("Vera Nameonly", "Ned Nameonly")
                .doesNotContain(parent.email(), "Let somebody in");
        assertThat(volunteer.get("/people/" + parent.id()).words())
                .contains("Vera Nameonly")
                .doesNotContain(parent.email(), "Credentials", "Deactivate");
        assertThat(volunteer.get("/athletes/" + athlete).words())
                .contains("Ned Nameonly")
                .doesNotContain("2012", "Consents", "Vera");
    }

    @Test
    void findsPeopleByNameAndKindPageByPage() {
        for (int n = 0; n < 51; n++) {
            people.user("Pagewise %02d".formatted(n), Role.PARENT);
        }
        athlete("Pagewise Athlete");
        Visitor admin = visitor(Role.ADMIN);

        Page first = admin.get("/people?q=pagewise&kind=parent");
        Page second = admin.get(links(first, "/people?q=pagewise").getFirst().replace("&amp;", "&"));

        assertThat(first.words()).contains("Pagewise 49").doesNotContain("Pagewise 50");
        assertThat(second.words()).contains("Pagewise 50").doesNotContain("Pagewise 49", "Pagewise Athlete");
        assertThat(admin.get("/people?q=pagewise&kind=athlete").words())
                .contains("Pagewise Athlete")
                .doesNotContain("Pagewise 00");
        assertThat(admin.get("/people?q=nobody-is-called-this").words()).contains("Nobody matches");
    }

    @Test
    void readsEachPageInFewStatements() {
        int athlete = athlete("Stat Ement", actor(Role.PARENT).id());
        Visitor admin = visitor(Role.ADMIN);
        String person = "/people/" + actor(Role.PARENT).id();
        admin.get("/people");

        assertThat(statementsBesideTheSession(() -> admin.get("/people"))).hasSizeLessThanOrEqualTo(3);
        assertThat(statementsBesideTheSession(() -> admin.get(person))).hasSizeLessThanOrEqualTo(9);
        assertThat(statementsBesideTheSession(() -> admin.get("/athletes/" + athlete)))
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void setsWhatIsAskedOfWhom() {
        Visitor admin = visitor(Role.ADMIN);
        admin.send(admin.get("/requirements"), "/requirements", Map.of("safety_course-parent", "warn"));
        assertThat(sql.sql(
                                "SELECT consequence FROM credential_requirements WHERE kind = 'safety_course' AND role = 'parent'")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("warn");
        admin.send(admin.get("/requirements"), "/requirements", Map.of("safety_course-parent", "off"));

        assertThat(visitor(Role.COACH).get("/requirements").status()).isEqualTo(403);
    }

    private static Map<String, String> consent(String signedOn) {
        return Map.of(
                "kind", "handgun",
                "scope", "all of it",
                "signed_on", signedOn,
                "expires_on", "2100-01-01",
                "reference", "binder",
                "signer_name", "Aunt May");
    }

    /** Where the first form leads that is sent to such a place. */
    private static String action(Page page, String beginning) {
        int at = page.html().indexOf("action=\"" + beginning) + "action=\"".length();
        return page.html().substring(at, page.html().indexOf('"', at));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<String> acts(String id, String secret) {
        return sql.sql("""
                        SELECT e.act FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id
                        WHERE d.name = :secret AND d.value = :id ORDER BY e.id""")
                .param("secret", secret)
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
