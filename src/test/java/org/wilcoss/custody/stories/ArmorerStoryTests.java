package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

/** An armorer's year: registers, labels, repairs, takes back what is incomplete, answers a loss, retires, and goes. */
class ArmorerStoryTests extends StoryTest {
    @Test
    void keepsKitsFromTheFirstLabelToRetirementAndGoes() {
        Someone ada = ada();
        Someone arno = invited(ada, "Arno Feld", Role.ARMORER);
        int kit = register(arno);
        repair(arno, kit);
        takeBackIncomplete(arno, kit);
        answerALoss(arno, kit);
        retireIt(arno, kit);
        ada.sends(arno.path() + "/deactivation", arno.path() + "/deactivation");
        arno.isOut();

        assertThat(books.actsOf(arno))
                .containsExactly(
                        "kit.registered",
                        "kit.edited",
                        "kit.serial_revealed",
                        "maintenance.opened",
                        "maintenance.closed",
                        "custody.check_in",
                        "case.opened",
                        "case.resolved",
                        "custody.lost",
                        "case.opened",
                        "case.notice_given",
                        "custody.found",
                        "case.resolved",
                        "kit.retired");
        assertThat(books.actsOn(kit)).containsSubsequence("kit.registered", "custody.check_out", "kit.retired");
    }

    private int register(Someone arno) {
        Answer kit = done(arno.program().post("/api/v1/kits", """
                {"code": "%s", "description": "Air rifle", "serial_number": "WX 55-7", "location": "Rack 1"}""".formatted(newCode())));
        int id = kit.number("/id");
        assertThat(kit.body()).doesNotContain("WX 55");
        done(arno.program().patch("/api/v1/kits/" + id, "{\"handgun\": false}"));
        assertThat(arno.program().get("/api/v1/kits/%d/qr.svg".formatted(id)).body())
                .contains("<svg");
        assertThat(arno.program()
                        .post("/api/v1/kits/%d/serial-reveal".formatted(id), "")
                        .text("/serial_number"))
                .isEqualTo("WX 55-7");
        arno.reads("/kits/" + id, kit.text("/code"), "In the armory");
        assertThat(arno.opens("/kits/" + id).html()).doesNotContain("WX 55-7");
        return id;
    }

    private void repair(Someone arno, int kit) {
        int maintenance = done(openMaintenance(arno.program(), kit)).number("/id");
        arno.reads("/kits/" + kit, "In the workshop", "Maintenance opened by Arno Feld", "New O-ring");
        assertThat(record(arno.program(), kit, "check_out").text("/detail")).contains("is in maintenance");
        done(arno.program()
                .post(
                        "/api/v1/maintenance-events/%d/closing".formatted(maintenance),
                        "{\"round_count\": 900, \"parts_replaced\": \"O-ring\", \"next_due_date\": \"2035-06-01\"}"));
        arno.reads("/kits/" + kit, "In the armory", "Maintenance closed by Arno Feld", "900 rounds", "1 Jun 2035");
        assertThat(count("maintenance_events", kit)).isEqualTo(1);
    }

    private void takeBackIncomplete(Someone arno, int kit) {
        int swivel = books.number("INSERT INTO items (kit_id, type) VALUES (:id, 'sling swivel') RETURNING id", kit);
        done(record(coach(), kit, "check_out"));
        done(record(
                arno.program(),
                kit,
                "check_in",
                ", \"condition\": \"needs_cleaning\", \"missing_item_ids\": [%d], \"rounds_fired\": 40"
                                .formatted(swivel)
                        + SEEN_SAFE));
        arno.reads("/papers/events/" + books.lastEvent(kit), "Return receipt", "Rounds fired: 40", "sling swivel");
        String path = "/cases/" + openCase(kit);
        arno.reads("/cases", books.codeOf(kit));
        arno.sends(path, path + "/resolution", "resolution", "It was in the van");
        arno.reads(path, "Resolved", "It was in the van");
    }

    private void answerALoss(Someone arno, int kit) {
        String move = "/kits/" + kit + "/";
        Page lost = arno.sends(move + "lost", move + "lost", "notes", "Not in the safe");
        assertThat(lost.words()).contains(books.codeOf(kit) + " is reported lost.", "To be resolved");
        String path = "/cases/" + openCase(kit);
        arno.sends(path, path + "/notices", "told", "Police", "told_at", "2026-01-02T10:00", "reference", "P-7");
        arno.reads(path, "Police", "P-7", "by Arno Feld");
        arno.sends(move + "found", move + "found", "notes", "Behind the safe");
        arno.reads("/kits/" + kit, "In the armory", "Found by Arno Feld", "Behind the safe");
        assertThat(books.value("SELECT count(*)::text FROM cases WHERE kit_id = :id AND resolved_at IS NULL", kit))
                .as("what was found is resolved")
                .isEqualTo("0");
    }

    private void retireIt(Someone arno, int kit) {
        assertThat(delete(arno.program(), kit).status()).isEqualTo(403);
        done(retire(arno.program(), kit));
        arno.reads("/kits/" + kit, "Out of use", "Checked in from Cora Lindqvist");
        assertThat(books.eventsOf(kit))
                .containsExactly(
                        "1 check_out Cora Lindqvist",
                        "2 check_in Cora Lindqvist",
                        "3 lost Arno Feld",
                        "4 found Arno Feld");
    }

    private String openCase(int kit) {
        return books.value("SELECT max(id)::text FROM cases WHERE kit_id = :id AND resolved_at IS NULL", kit);
    }
}
