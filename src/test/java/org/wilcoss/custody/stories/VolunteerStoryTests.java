package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** A volunteer's evening: hands out, has people sign, takes back, and is kept from the rest. */
class VolunteerStoryTests extends StoryTest {
    @Test
    void handsOutHasPeopleSignTakesBackAndSignsOut() {
        Someone vera = invited(ada(), "Vera Lund", Role.VOLUNTEER);
        int kit = kit();
        vera.reads("/", "What is out");

        handOut(vera, kit);
        isKeptFromTheRest(vera, kit);
        takeBack(vera, kit);
        haveAParentSign(vera);
        int home = handOverAtTheGate(vera);
        signOut(vera);

        assertThat(books.actsOf(vera))
                .containsExactly(
                        "custody.check_out",
                        "custody.check_in",
                        "custody.check_out",
                        "signature.given",
                        "custody.check_out");
        assertThat(books.actsOn(kit)).containsExactly("kit.registered", "custody.check_out", "custody.check_in");
        assertThat(books.eventsOf(kit))
                .as("the practice's lead answers for what is drawn")
                .containsExactly("1 check_out Cora Lindqvist", "2 check_in Cora Lindqvist");
        assertThat(books.eventsOf(home)).hasSize(1).first().asString().endsWith(", off-site");
    }

    private void handOut(Someone vera, int kit) {
        int athlete = athlete();
        int practice = practice(coach());
        Page out = vera.sends(
                "/kits/" + kit + "/check-out",
                "/kits/" + kit + "/check-out",
                "to",
                "athlete-" + athlete,
                "practice_id",
                String.valueOf(practice),
                "due",
                "",
                "notes",
                "New sling");
        assertThat(out.words()).contains(books.codeOf(kit) + " is now with Athlete", "New sling");
        vera.reads("/practices/" + practice, "Still out", books.codeOf(kit));
    }

    private void isKeptFromTheRest(Someone vera, int kit) {
        assertThat(vera.browser().get("/kits/" + kit + "/transfer").location())
                .as("no form to transfer")
                .isEqualTo("/kits/" + kit);
        assertThat(record(
                                vera.program(),
                                kit,
                                "transfer",
                                ", \"user_id\": " + actor(Role.COACH).id())
                        .status())
                .isEqualTo(403);
        assertThat(record(vera.program(), kitOfAnother(), "lost").status()).isEqualTo(403);
        assertThat(vera.browser().get("/cases").status()).isEqualTo(403);
        assertThat(vera.browser().get("/ledger/verifications").status()).isEqualTo(403);
        int request = asked(as(verified(person(Role.PARENT))), kit());
        assertThat(approve(vera.program(), request).status()).isEqualTo(403);
        assertThat(vera.opens("/gate/" + request).words())
                .contains("An admin, armorer or coach who neither asked for it nor takes it decides.");
    }

    private void takeBack(Someone vera, int kit) {
        Page back = vera.sends("/kits/" + kit, "/kits/" + kit + "/check-in");
        assertThat(back.words()).contains(books.codeOf(kit) + " is back.", "In the armory");
        assertThat(books.value("SELECT status || ' ' || (holder_id IS NULL) FROM kits WHERE id = :id", kit))
                .isEqualTo("available true");
    }

    private void haveAParentSign(Someone vera) {
        Actor parent = person(Role.PARENT);
        int kit = kit();
        int event = done(record(vera.program(), kit, "check_out", ", \"user_id\": " + parent.id()))
                .number("/id");
        Answer signed = done(vera.program()
                .post(
                        "/api/v1/acceptances",
                        "{\"event_ids\": [%d], \"strokes\": [[[10, 20], [300, 180]]]}".formatted(event)));
        assertThat(signed.number("/user/id")).isEqualTo(parent.id());
        vera.reads("/papers/events/" + event, "Hand receipt", "Signed by hand by " + parent.name());
    }

    private int handOverAtTheGate(Someone vera) {
        int kit = kit();
        int request = asked(as(verified(person(Role.PARENT))), kit);
        done(approve(coach(), request));
        String page = "/gate/" + request;
        assertThat(vera.opens(page).words()).contains("Seen safe: hand over " + books.codeOf(kit));
        vera.sends(page, page + "/hand-over");
        vera.reads(page, "Handed over");
        assertThat(books.value("SELECT status::text FROM approval_requests WHERE kit_id = :id", kit))
                .isEqualTo("used");
        return kit;
    }

    private static void signOut(Someone vera) {
        vera.sends("/", "/sign-out");
        assertThat(vera.browser().get("/").location()).contains("/sign-in");
    }
}
