package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.platform.Role;

/** An admin's life: lets the right people in, says what is asked of them, keeps the house, and goes. */
class AdminStoryTests extends StoryTest {
    @Test
    void letsPeopleInKeepsTheHouseAndGoes() {
        Someone ada = ada();
        Someone iris = invited(ada, "Iris Adler", Role.ADMIN);
        iris.reads("/", "What is out");

        Someone coach = invited(iris, "Conrad Beck", Role.COACH);
        trust(iris, coach);
        sayWhatIsAsked(iris);
        keepAndDeleteAKit(iris);
        eraseSomebody(iris);
        saveTheClub(iris);

        leave(ada, iris);
        assertThat(books.actsOf(iris))
                .containsExactly(
                        "user.registered",
                        "user.verified_adult",
                        "credential.recorded",
                        "credential.overridden",
                        "credential.requirement_set",
                        "credential.requirement_set",
                        "attestation.written",
                        "kit.registered",
                        "kit.deleted",
                        "user.registered",
                        "people.erased",
                        "archive.backup");
    }

    private void trust(Someone iris, Someone coach) {
        iris.reads(coach.path(), "Conrad Beck", "not verified", "No background check is on record.");
        iris.sends(coach.path() + "/verification", coach.path() + "/verification", "evidence", "passport");
        iris.isRefused(
                409,
                "Nobody can vouch for themselves",
                iris.path() + "/verification",
                iris.path() + "/verification",
                "evidence",
                "my own passport");
        iris.sends(
                coach.path() + "/credentials/new",
                coach.path() + "/credentials",
                "kind",
                "background_check",
                "issuer",
                "Sheriff",
                "issued_on",
                "2025-01-01",
                "expires_on",
                "");
        iris.sends(
                coach.path() + "/override",
                coach.path() + "/override",
                "kind",
                "coach_certificate",
                "reason",
                "Course in May",
                "days",
                "30");
        iris.reads(coach.path(), "Iris Adler saw: passport", "Sheriff", "Course in May");
        assertThat(books.value(
                        "SELECT verified_adult || ' ' || verified_evidence FROM users WHERE id = :id", coach.id()))
                .isEqualTo("true passport");
    }

    private void sayWhatIsAsked(Someone iris) {
        iris.sends("/requirements", "/requirements", "safety_course-parent", "warn");
        iris.sends("/requirements", "/requirements", "safety_course-parent", "off");
        iris.sends("/attestations", "/attestations", "title", "Taking a kit home", "body", "I keep it locked.");
        iris.reads("/attestations", "Taking a kit home", "I keep it locked.");
    }

    private void keepAndDeleteAKit(Someone iris) {
        String code = newCode();
        int kit = done(iris.program()
                        .post("/api/v1/kits", "{\"code\": \"%s\", \"description\": \"Air rifle\"}".formatted(code)))
                .number("/id");
        iris.reads("/kits/" + kit, code, "In the armory");
        done(delete(inPerson(iris.id()), kit));
        assertThat(iris.browser().get("/kits/" + kit).status()).isEqualTo(404);
        assertThat(count("kit_deletions", kit)).isEqualTo(1);
        assertThat(books.actsOn(kit)).containsExactly("kit.registered", "kit.deleted");
    }

    private void eraseSomebody(Someone iris) {
        Someone parent = invited(iris, "Priya Gone", Role.PARENT);
        String form = "/erasures/users/" + parent.id();
        iris.isRefused(422, "", form, form, "reason", "Asked for it", "confirmation", "Somebody Else");
        iris.sends(form, form, "reason", "Asked for it", "confirmation", "Priya Gone");
        assertThat(books.value("SELECT count(*) FROM users WHERE id = :id AND name LIKE '%Priya%'", parent.id()))
                .isEqualTo("0");
        parent.isOut();
    }

    private void saveTheClub(Someone iris) {
        iris.sends("/backups", "/backups");
        awaitBackup();
        iris.reads("/backups", "Last good backup");
    }

    private void leave(Someone ada, Someone iris) {
        ada.sends(iris.path() + "/deactivation", iris.path() + "/deactivation");
        ada.reads(iris.path(), "inactive: cannot sign in");
        iris.isOut();
        assertThat(books.value("SELECT is_active::text FROM users WHERE id = :id", iris.id()))
                .isEqualTo("false");
    }
}
