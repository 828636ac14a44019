package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** A coach's season: is trusted, takes an athlete in, leads a practice, decides at the gate, mends the record, and goes. */
class CoachStoryTests extends StoryTest {
    @Test
    void leadsPracticesDecidesAtTheGateAndSignsOut() {
        Someone ada = ada();
        Someone cleo = invited(ada, "Cleo Brandt", Role.COACH);
        beTrusted(ada, cleo);
        int athlete = takeInAnAthlete(cleo);
        int kit = leadAPractice(cleo, athlete);
        mendTheRecord(cleo, kit);
        decideAtTheGate(cleo);
        askLikeAnybodyElse(cleo);
        signOut(cleo);

        assertThat(books.actsOf(cleo))
                .containsExactly(
                        "athlete.registered",
                        "guardian.added",
                        "consent.recorded",
                        "practice.opened",
                        "custody.check_out",
                        "custody.transfer",
                        "custody.check_in",
                        "practice.closed",
                        "custody.amended",
                        "approval.approved",
                        "approval.denied",
                        "signature.given",
                        "approval.requested");
        assertThat(books.eventsOf(kit))
                .containsExactly("1 check_out Cleo Brandt", "2 transfer Cora Lindqvist", "3 check_in Cora Lindqvist");
        assertThat(books.actsOn(kit))
                .containsExactly(
                        "kit.registered",
                        "custody.check_out",
                        "custody.transfer",
                        "custody.check_in",
                        "custody.amended");
    }

    private void beTrusted(Someone ada, Someone cleo) {
        cleo.reads(cleo.path(), "Cannot lead a practice.", "No background check is on record.");
        for (String kind : new String[] {"background_check", "coach_certificate"}) {
            String page = cleo.path() + "/credentials";
            ada.sends(
                    page + "/new",
                    page,
                    "kind",
                    kind,
                    "issuer",
                    "Sheriff",
                    "issued_on",
                    "2025-01-01",
                    "expires_on",
                    "2035-12-31");
        }
        assertThat(cleo.opens(cleo.path()).words()).contains("Sheriff").doesNotContain("Cannot lead a practice");
    }

    private int takeInAnAthlete(Someone cleo) {
        Actor parent = person(Role.PARENT);
        Page taken = cleo.sends(
                "/athletes/new", "/athletes", "name", "Robin Story", "year_of_birth", "2013", "notes", "left-handed");
        int athlete = books.number("SELECT max(id) FROM athletes WHERE id > :id", 0);
        String path = "/athletes/" + athlete;
        cleo.sends(path + "/guardians/new", path + "/guardians", "user_id", String.valueOf(parent.id()));
        cleo.sends(
                path + "/consents/new",
                path + "/consents",
                "kind",
                "handgun",
                "signer_name",
                parent.name(),
                "scope",
                "Practice and matches",
                "signed_on",
                "2025-01-01",
                "expires_on",
                "2035-01-01",
                "reference",
                "Binder 2");
        assertThat(taken.heading()).isEqualTo("Robin Story");
        cleo.reads(path, "2013, counts as a minor", parent.name(), "left-handed", "Handgun");
        assertThat(books.value("SELECT count(*)::text FROM consents WHERE athlete_id = :id", athlete))
                .isEqualTo("1");
        return athlete;
    }

    private int leadAPractice(Someone cleo, int athlete) {
        Page opened = cleo.sends(
                "/practices",
                "/practices",
                "title",
                "Trap night",
                "place",
                "Range 1",
                "lead_id",
                String.valueOf(cleo.id()),
                "starts_at",
                "2035-03-10T17:00",
                "ends_at",
                "2035-03-10T19:00");
        assertThat(opened.heading()).isEqualTo("Trap night");
        int practice = books.number("SELECT max(id) FROM practices WHERE lead_id = :id", cleo.id());
        String path = "/practices/" + practice;
        int kit = kit();
        String move = "/kits/" + kit + "/";
        cleo.sends(
                move + "check-out",
                move + "check-out",
                "to",
                "athlete-" + athlete,
                "practice_id",
                String.valueOf(practice),
                "due",
                "",
                "notes",
                "");
        cleo.reads(move.substring(0, move.length() - 1), "Robin Story", "Cleo Brandt answers for it");
        cleo.isRefused(409, books.codeOf(kit) + " is with Robin Story", path, path + "/closing");
        cleo.sends(
                move + "transfer",
                move + "transfer",
                "to",
                "user-" + actor(Role.COACH).id(),
                "notes",
                "");
        cleo.sends(move.substring(0, move.length() - 1), move + "check-in");
        cleo.sends(path, path + "/closing");
        cleo.reads(path, "Closed", "by Cleo Brandt", books.codeOf(kit));
        cleo.reads("/papers/practices/" + practice, "Trap night", books.codeOf(kit));
        return kit;
    }

    private void mendTheRecord(Someone cleo, int kit) {
        String path = "/custody-events/" + books.lastEvent(kit) + "/amendments";
        cleo.isRefused(422, "Nothing was amended", path, path, "reason", "", "notes", "The case was wet");
        cleo.sends(path, path, "reason", "Seen later", "notes", "The case was wet");
        cleo.reads("/kits/" + kit + "?view=both", "Seen later", "The case was wet");
        assertThat(books.value("SELECT coalesce(max(notes), 'none') FROM custody_events WHERE kit_id = :id", kit))
                .as("the original stays")
                .isEqualTo("none");
    }

    private void decideAtTheGate(Someone cleo) {
        Someone ada = ada();
        Someone parent = invited(ada, "Petra Amsel", Role.PARENT);
        ada.sends(parent.path() + "/verification", parent.path() + "/verification", "evidence", "passport");
        int kit = kit();
        String first = "/gate/" + asked(parent.program(), kit);
        cleo.reads("/gate", books.codeOf(kit), "Petra Amsel");
        cleo.sends(first, first + "/approval", "hand_over", "false");
        parent.reads(first, "Cleo Brandt", "Somebody of the staff hands the kit over.");
        assertThat(record(cleo.program(), kit, "check_out").text("/detail")).contains("kept for somebody");

        String second = "/gate/" + asked(parent.program(), kit());
        cleo.sends(second, second + "/denial", "reason", "The match is off");
        parent.reads(second, "Denied", "The match is off");
    }

    private void askLikeAnybodyElse(Someone cleo) {
        Someone ada = ada();
        ada.sends(cleo.path() + "/verification", cleo.path() + "/verification", "evidence", "passport");
        Page request = takeHomeForm(cleo, kit());
        assertThat(request.words())
                .contains("An admin, armorer or coach who neither asked for it nor takes it decides.");
        int id = books.number("SELECT max(id) FROM approval_requests WHERE requester_id = :id", cleo.id());
        assertThat(approve(cleo.program(), id).text("/detail")).contains("Nobody decides on what they asked for");
    }

    private static void signOut(Someone cleo) {
        cleo.sends("/", "/sign-out");
        assertThat(cleo.browser().get("/").location()).contains("/sign-in");
    }
}
