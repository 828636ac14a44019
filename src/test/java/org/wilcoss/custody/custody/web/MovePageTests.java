package org.wilcoss.custody.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.platform.Role;

class MovePageTests extends PageTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    private JdbcClient sql;

    @Test
    void checksOutToAnAthleteForWhomTheRecorderAnswers() {
        Kit kit = kit();
        String athlete = "athlete-" + athlete("Maya Meadow");
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-out?to=" + athlete);
        assertThat(form.heading()).isEqualTo("Check out " + kit.code());
        assertThat(form.html()).contains("value=\"" + athlete + "\" checked");

        Page answer = coach.send(
                form,
                kit.path() + "/check-out",
                Map.of("to", athlete, "due", "2099-03-14T18:30", "notes", "New sling"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches(kit.path() + "\\?recorded=\\d+");
        Page page = coach.get(answer.location());
        assertThat(page.words())
                .contains(kit.code() + " is now with Maya Meadow. Due 14 Mar 2099, 18:30.")
                .contains("New sling", "Cora Lindqvist answers for it");
    }

    @Test
    void recordsOnceHoweverOftenTheFormIsSent() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-out");
        Map<String, String> fields =
                Map.of("to", "user-" + actor(Role.VOLUNTEER).id());

        Page first = coach.send(form, kit.path() + "/check-out", fields);
        Page second = coach.send(form, kit.path() + "/check-out", fields);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(events(kit)).isEqualTo(1);
    }

    @Test
    void checksInWithOneButtonOfTheKitPage() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);

        Page answer = volunteer.send(volunteer.get(kit.path()), kit.path() + "/check-in", NOTHING);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(volunteer.get(answer.location()).words()).contains(kit.code() + " is back.", "In the armory");
    }

    @Test
    void saysWhyAKitCannotMoveAndKeepsWhatWasEntered() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-out");
        checkOut(actor(Role.VOLUNTEER), kit, null, null);

        Page answer = coach.send(
                form,
                kit.path() + "/check-out",
                Map.of("to", "user-" + actor(Role.ARMORER).id(), "notes", "For the <clinic> & back"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words())
                .contains("Nothing was recorded")
                .contains("Kit " + kit.code() + " is checked out. It can be checked in, transferred or reported lost.");
        assertThat(answer.html())
                .contains("For the &lt;clinic&gt; &amp; back</textarea>", "autofocus")
                .contains("value=\"user-" + actor(Role.ARMORER).id() + "\" checked");
        assertThat(events(kit)).isEqualTo(1);
    }

    @Test
    void namesEachFieldThatNeedsAnotherLook() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-out");

        Page answer = coach.send(
                form, kit.path() + "/check-out", Map.of("to", "nobody", "due", "soon", "notes", "x".repeat(2001)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html())
                .contains("href=\"#to\">Choose who takes the kit.</a>")
                .contains("href=\"#due\">Give the due time as a date and a time, or leave it out.</a>")
                .contains("href=\"#notes\">Shorten the notes to 2000 characters.</a>")
                .contains("aria-invalid=\"true\"");
        assertThat(coach.send(form, kit.path() + "/check-out", Map.of("to", "user-999999"))
                        .words())
                .contains("Person: there is no such active person");
        assertThat(events(kit)).isZero();
    }

    @Test
    void transfersReportsLostAndFindsForThoseWhoMay() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor armorer = visitor(Role.ARMORER);

        assertThat(move(
                        armorer,
                        kit,
                        "transfer",
                        Map.of("to", "user-" + actor(Role.VOLUNTEER).id())))
                .contains(kit.code() + " is now with Vic Okafor.", "Transferred from Cora Lindqvist to Vic Okafor");
        assertThat(move(armorer, kit, "lost", Map.of("notes", "Not in the van")))
                .contains(kit.code() + " is reported lost.", "Last with Vic Okafor", "Not in the van");
        assertThat(move(armorer, kit, "found", NOTHING)).contains(kit.code() + " is found, and available again.");
    }

    @Test
    void refusesThoseWhoMayNot() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page form = volunteer.get(kit.path());

        Page answer = volunteer.send(
                form,
                kit.path() + "/transfer",
                Map.of("to", "user-" + actor(Role.ADMIN).id()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo("Your role does not allow this");
        assertThat(volunteer.get(kit.path() + "/transfer").location()).isEqualTo(kit.path());
        assertThat(visitor(Role.PARENT).get(kit.path() + "/check-in").status()).isEqualTo(404);
        assertThat(events(kit)).isEqualTo(1);
    }

    @Test
    void letsAHolderReportTheirOwnKitLost() {
        Kit kit = kit();
        checkOut(actor(Role.PARENT), kit, null, null);

        assertThat(move(visitor(Role.PARENT), kit, "lost", NOTHING)).contains(kit.code() + " is reported lost.");
    }

    @Test
    void saysHowAKitCameBack() {
        Kit kit = kit(new AddItem("Bolt", "Feinwerk", null, "P70", null, null, 1));
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page form = volunteer.get(kit.path() + "/check-in");
        assertThat(form.words()).contains("Bolt Feinwerk P70");
        String bolt = sql.sql("SELECT id::text FROM items WHERE kit_id = :id")
                .param("id", kit.id())
                .query((row, n) -> row.getString(1))
                .single();
        Map<String, String> fields = Map.of(
                "condition", "damaged", "missing", bolt, "rounds", "many", "unloaded", "yes", "cased_locked", "yes");

        Page unread = volunteer.send(form, kit.path() + "/check-in", fields);
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.html())
                .contains(
                        "href=\"#rounds\">Give the rounds fired",
                        "value=\"" + bolt + "\" checked",
                        "<details class=\"others\" open");
        assertThat(events(kit)).isEqualTo(1);

        Map<String, String> read = new HashMap<>(fields);
        read.put("rounds", "120");
        assertThat(volunteer.send(form, kit.path() + "/check-in", read).status())
                .isEqualTo(303);
        assertThat(sql.sql("""
                        SELECT concat_ws('|', condition, missing_items, rounds_fired, unloaded, coalesce(flag_in::text, '-'), cased_locked)
                        FROM custody_events WHERE kit_id = :id AND sequence = 2""")
                        .param("id", kit.id())
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("damaged|Bolt Feinwerk P70|120|t|-|t");
        assertThat(visitor(Role.ARMORER).get(kit.path()).words()).contains("It came back damaged.");
    }

    @Test
    void leadsAHolderFromTheirKitsToReportingOneLost() {
        Kit kit = kit();
        checkOut(actor(Role.PARENT), kit, null, null);
        Visitor parent = visitor(Role.PARENT);
        assertThat(links(parent.get("/"), kit.path())).isNotEmpty();
        assertThat(parent.get("/").words()).contains("report it lost");
        assertThat(links(parent.get(kit.path()), kit.path() + "/lost")).hasSize(1);
        assertThat(move(parent, kit, "lost", Map.of("notes", "Stolen from the car")))
                .contains(kit.code() + " is reported lost.");
        assertThat(visitor(Role.ARMORER).get("/cases").words()).contains(kit.code());
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);

        Page answer = visitor(Role.COACH).post(kit.path() + "/check-in", NOTHING);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.heading()).isEqualTo("This form is out of date");
        assertThat(events(kit)).isEqualTo(1);
    }

    @Test
    void proposesTheRunningPracticeWhoseLeadAnswersForAthletes() {
        Kit kit = kit();
        int practice = sql.sql("""
                        INSERT INTO practices (title, place, lead_id, starts_at, ends_at)
                        VALUES ('Trap night', 'Range 1', :lead, now() - interval '1 hour', now() + interval '1 hour')
                        RETURNING id""")
                .param("lead", actor(Role.ARMORER).id())
                .query((row, n) -> row.getInt(1))
                .single();
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page form = volunteer.get(kit.path() + "/check-out");
        assertThat(form.html())
                .contains("<option value=\"%d\" selected>Trap night, led by Bruno Kessler".formatted(practice));

        Page answer = volunteer.send(
                form,
                kit.path() + "/check-out",
                Map.of("to", "athlete-" + athlete("Piet Practice"), "practice_id", String.valueOf(practice)));

        assertThat(volunteer.get(answer.location()).words()).contains("Piet Practice Bruno Kessler answers for it");
    }

    private static String move(Visitor visitor, Kit kit, String move, Map<String, String> fields) {
        Page form = visitor.get(kit.path() + "/" + move);
        assertThat(form.status()).isEqualTo(200);
        return visitor.get(visitor.send(form, kit.path() + "/" + move, fields).location())
                .words();
    }

    private int events(Kit kit) {
        return sql.sql("SELECT count(*) FROM custody_events WHERE kit_id = :id")
                .param("id", kit.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
