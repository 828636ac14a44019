package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** A parent's life: is verified, asks, takes home and gives back, changes their mind, loses a kit, and goes. */
class ParentStoryTests extends StoryTest {
    @Test
    void asksTakesHomeGivesBackAndGoes() {
        Someone ada = ada();
        Someone pia = invited(ada, "Pia Morrow", Role.PARENT);
        int kit = longGun();
        waitToBeVerified(ada, pia, kit);

        int request = askForTheirAthlete(pia, kit);
        takeHome(pia, kit, request);
        giveBack(pia, kit);
        changeTheirMind(pia);
        int lost = loseOne(pia);
        goWithAKit(ada, pia);

        assertThat(books.actsOf(pia))
                .containsExactly(
                        "signature.given",
                        "approval.requested",
                        "signature.given",
                        "approval.requested",
                        "approval.withdrawn",
                        "custody.lost",
                        "case.opened");
        assertThat(books.actsOn(lost))
                .as("a case of the loss, and one of its last holder's going")
                .containsExactly("kit.registered", "custody.check_out", "custody.lost", "case.opened", "case.opened");
    }

    private void waitToBeVerified(Someone ada, Someone pia, int kit) {
        pia.reads(
                "/", "Your kits", "You can ask for kits once an admin of the club has checked that you are an adult.");
        assertThat(pia.browser().get("/kits/" + kit).status()).isEqualTo(404);
        ada.sends(pia.path() + "/verification", pia.path() + "/verification", "evidence", "passport");
        pia.reads("/kits/" + kit, "In the armory", "Take home");
    }

    private int askForTheirAthlete(Someone pia, int kit) {
        attestation();
        int athlete = athleteOf(pia);
        Page request = takeHomeForm(pia, kit, "athlete", String.valueOf(athlete));
        assertThat(request.words()).contains("Waits for approval", "Home, Maple Street", "Pia Morrow");
        int id = books.number("SELECT max(id) FROM approval_requests WHERE kit_id = :id", kit);
        pia.reads("/papers/consents-to-carry/" + id, "Pia Morrow", books.codeOf(kit));
        assertThat(approve(pia.program(), id).status()).as("their own").isEqualTo(403);
        return id;
    }

    private void takeHome(Someone pia, int kit, int request) {
        done(approveAndHandOver(coach(), request));
        pia.reads("/gate/" + request, "Handed over", "Hand receipt");
        pia.reads("/", "With you or your athletes", books.codeOf(kit));
        int event = books.lastEvent(kit);
        pia.reads("/receipts/" + event, books.codeOf(kit));
        pia.reads("/papers/events/" + event, "Hand receipt", "Pia Morrow took kit " + books.codeOf(kit));
        assertThat(record(pia.program(), kit, "check_in").status()).isEqualTo(403);
        assertThat(record(
                                pia.program(),
                                kit,
                                "transfer",
                                ", \"user_id\": " + actor(Role.PARENT).id())
                        .status())
                .isEqualTo(403);
    }

    private void giveBack(Someone pia, int kit) {
        done(record(armorer(), kit, "check_in", ", \"condition\": \"good\", \"rounds_fired\": 40" + SEEN_SAFE));
        pia.reads("/", "Nothing is out in your name");
        pia.reads(
                "/papers/events/" + books.lastEvent(kit),
                "Return receipt",
                "Pia Morrow gave back kit " + books.codeOf(kit));
        assertThat(books.eventsOf(kit)).containsExactly("1 check_out Pia Morrow, off-site", "2 check_in Pia Morrow");
        assertThat(books.actsOn(kit))
                .containsExactly(
                        "kit.registered",
                        "kit.edited",
                        "approval.requested",
                        "approval.approved",
                        "custody.check_out",
                        "custody.check_in");
    }

    private void changeTheirMind(Someone pia) {
        int kit = kit();
        takeHomeForm(pia, kit);
        String request = "/gate/" + books.value("SELECT max(id)::text FROM approval_requests WHERE kit_id = :id", kit);
        assertThat(pia.sends(request, request + "/withdrawal").words()).contains("Withdrawn");
        assertThat(books.value("SELECT status::text FROM approval_requests WHERE kit_id = :id", kit))
                .isEqualTo("withdrawn");
    }

    private int loseOne(Someone pia) {
        int kit = kit();
        done(record(coach(), kit, "check_out", ", \"user_id\": " + pia.id()));
        Page lost = pia.sends("/kits/" + kit + "/lost", "/kits/" + kit + "/lost", "notes", "Left on the bus");
        assertThat(lost.words()).contains(books.codeOf(kit) + " is reported lost.", "Left on the bus");
        assertThat(books.value("SELECT status || ' ' || (holder_id IS NOT NULL) FROM kits WHERE id = :id", kit))
                .as("who had it last stays on record")
                .isEqualTo("lost true");
        return kit;
    }

    private void goWithAKit(Someone ada, Someone pia) {
        int kit = kit();
        done(record(coach(), kit, "check_out", ", \"user_id\": " + pia.id()));
        ada.sends(pia.path() + "/deactivation", pia.path() + "/deactivation");
        pia.isOut();
        assertThat(books.value("SELECT kind::text FROM cases WHERE kit_id = :id", kit))
                .isEqualTo("holder_deactivated");
        ada.reads("/kits/" + kit, "To be resolved", "Pia Morrow");
    }

    private int athleteOf(Someone person) {
        return athleteOf(new Actor(person.id(), person.name(), "", Role.PARENT, true));
    }
}
