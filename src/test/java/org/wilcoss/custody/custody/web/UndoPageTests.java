package org.wilcoss.custody.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class UndoPageTests extends PageTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void undoesACheckInFromTheNoticeAndSaysWhatIsSoNow() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Una Undone"), inHours(2));
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page back = volunteer.get(volunteer
                .send(volunteer.get(kit.path()), kit.path() + "/check-in", NOTHING)
                .location());

        Page undone = volunteer.send(back, undo(back), NOTHING);

        assertThat(undone.status()).isEqualTo(303);
        Page page = volunteer.get(undone.location());
        assertThat(page.words())
                .contains("Undone: " + kit.code() + " is with Una Undone again. Due ")
                .contains("undone", "undoes the check-in of ")
                .contains("Who has it With Una Undone Cora Lindqvist answers for it");
        assertThat(page.html()).doesNotContain("/undo\"");
    }

    @Test
    void undoesACheckOutFromTheHistoryOnceHoweverOftenItIsTapped() {
        Kit kit = kit();
        checkOut(actor(Role.VOLUNTEER), kit, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page page = volunteer.get(kit.path());

        Page first = volunteer.send(page, undo(page), NOTHING);
        Page second = volunteer.send(page, undo(page), NOTHING);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(volunteer.get(first.location()).words())
                .contains("Undone: " + kit.code() + " is in the armory again.", "undoes the check-out of ");
    }

    @Test
    void saysThatACaseStaysOpen() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-in");
        Page back = coach.get(coach.send(form, kit.path() + "/check-in", Map.of("condition", "damaged"))
                .location());

        Page page = coach.get(coach.send(back, undo(back), NOTHING).location());

        assertThat(page.words()).contains("What the return left to be resolved stays open");
    }

    @Test
    void isOfferedToWhoeverRecordedTheLastEventOnly() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        assertThat(visitor(Role.COACH).get(kit.path()).html()).containsOnlyOnce("/undo\"");
        assertThat(visitor(Role.ADMIN).get(kit.path()).html()).doesNotContain("/undo\"");
        checkIn(kit);
        assertThat(visitor(Role.COACH).get(kit.path()).html()).doesNotContain("/undo\"");
        assertThat(visitor(Role.ARMORER).get(kit.path()).html()).containsOnlyOnce("/undo\"");
    }

    @Test
    void saysWhatElseCanBeDoneOnceItStands() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor coach = visitor(Role.COACH);
        Page page = coach.get(kit.path());
        checkIn(kit);

        Page refused = coach.send(page, undo(page), NOTHING);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Something happened to kit " + kit.code(), "or amend the event");
    }

    private static String undo(Page page) {
        String html = page.html();
        int end = html.indexOf("/undo\"");
        assertThat(end).isPositive();
        return html.substring(html.lastIndexOf('"', end) + 1, end + "/undo".length());
    }
}
