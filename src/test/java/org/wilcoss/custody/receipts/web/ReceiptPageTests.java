package org.wilcoss.custody.receipts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.receipts.ProvenReceipt;
import org.wilcoss.custody.receipts.ReceiptCheck;
import org.wilcoss.custody.receipts.WrongReceipt;

class ReceiptPageTests extends PageTest {
    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Checkpoints checkpoints;

    @Test
    void leadsFromTheActAndTheHistoryToTheReceipt() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(kit.path() + "/check-out");
        Map<String, String> fields = Map.of(
                "to", "user-" + actor(Role.VOLUNTEER).id(), "due", "2099-03-14T18:30", "notes", "With the <sling>");
        Page kitPage =
                coach.get(coach.send(form, kit.path() + "/check-out", fields).location());

        assertThat(links(kitPage, "/receipts/")).hasSize(2).containsOnly(receipt(kit, Role.COACH));
        Page page = coach.get(receipt(kit, Role.COACH));
        assertThat(page.heading()).isEqualTo("Receipt");
        assertThat(page.words())
                .contains(
                        "Kit " + kit.code() + " was checked out to Vic Okafor.",
                        "Saturday 14 March 2099, 18:30",
                        "by Cora Lindqvist",
                        "With the &lt;sling&gt;",
                        base() + "/receipts/" + hash(page))
                .doesNotContain("SN-" + kit.code());
    }

    @Test
    void saysThatTheProofComesAndOffersItOnceItIsThere() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        Visitor coach = visitor(Role.COACH);
        String path = receipt(kit, Role.COACH);
        Page pending = coach.get(path);
        String own = "/receipts/" + hash(pending);

        assertThat(pending.words()).contains("Its proof comes within a few seconds.", "Look again");
        assertThat(pending.html()).contains("hx-trigger=\"every 1s\"").doesNotContain(own + "/proof");
        assertThat(coach.get(path + "/proof").status()).isEqualTo(404);

        sequencer.sequence();
        Page proven = coach.get(path);
        assertThat(proven.words()).contains("Save the proof").doesNotContain("Look again");
        assertThat(proven.html())
                .contains("href=\"" + own + "/proof\" download")
                .doesNotContain("hx-trigger");
    }

    @Test
    void isForThoseInItForGuardiansAndForStaffOnly() {
        Kit kit = kit();
        Kit others = kit();
        int child = athlete("Own Olga", actor(Role.PARENT).id());
        checkOut(actor(Role.COACH), kit, child, null);
        checkOut(actor(Role.COACH), others, athlete("Hidden Hana"), null);
        sequencer.sequence();

        for (Role role : Role.values()) {
            assertThat(as(role).get(receipt(kit, role) + "/proof").status())
                    .as(role.name())
                    .isEqualTo(200);
        }
        String hidden = receipt(others, Role.COACH);
        String byHash = "/receipts/" + hash(visitor(Role.COACH).get(hidden));
        for (String name : List.of(hidden, byHash)) {
            for (String part : List.of("", "/proof", "/qr.svg")) {
                assertThat(as(Role.PARENT).get(name + part).status())
                        .as(name + part)
                        .isEqualTo(404);
                assertThat(anonymous().get(name + part).status())
                        .as(name + part)
                        .isEqualTo(401);
                assertThat(as(Role.VOLUNTEER).get(name + part).status())
                        .as(name + part)
                        .isEqualTo(200);
            }
        }
        assertThat(stranger().get(hidden).location()).startsWith("/sign-in?back=");
    }

    @Test
    void provesItselfWithNothingButTheFileAndTheKey() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Tara Timeline"), null);
        checkIn(kit);
        sequencer.sequence();
        Answer file = as(Role.ARMORER).get(receipt(kit, Role.ARMORER) + "/proof");

        assertThat(file.header("Content-Type")).isEqualTo("application/json");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"receipt-%s-[0-9a-f]{8}\\.json\"".formatted(kit.code()));
        ProvenReceipt proven = ReceiptCheck.check(file.body(), checkpoints.verifierKeys());
        assertThat(proven.proven())
                .contains(
                        "Kit %d “%s” was checked in.".formatted(kit.id(), kit.code()),
                        "Given back by: number %d “Cora Lindqvist”."
                                .formatted(actor(Role.COACH).id()),
                        "Recorded by: number %d “Bruno Kessler”."
                                .formatted(actor(Role.ARMORER).id()),
                        "It is event 2 of this kit.")
                .anyMatch(line -> line.startsWith("For the athlete: number ") && line.endsWith(" “Tara Timeline”."));
        assertThatThrownBy(() -> ReceiptCheck.check(
                        file.body().replace("\\\"sequence\\\":2", "\\\"sequence\\\":3"), checkpoints.verifierKeys()))
                .isInstanceOf(WrongReceipt.class)
                .hasMessageContaining("entry was changed");
    }

    @Test
    void disclosesItsPeopleAndNothingElse() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        sequencer.sequence();

        Answer file = as(Role.COACH).get(receipt(kit, Role.COACH) + "/proof");

        assertThat(file.json()
                        .at("/disclosures")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactly("actor_id", "user_id");
        assertThat(file.json().at("/labels").propertyNames())
                .containsExactlyInAnyOrder("kit_id", "actor_id", "user_id");
        assertThat(file.body()).doesNotContain("SN-", "@example.org");
    }

    @Test
    void makesTheFileInFiveStatementsAfterTheFirst() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);
        sequencer.sequence();
        String path = receipt(kit, Role.COACH) + "/proof";

        assertThat(statementsBesideTheSession(() -> as(Role.COACH).get(path))).hasSize(6);
    }

    @Test
    void hasAnImageForPrintAndPhone() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);

        Answer image = as(Role.COACH).get(receipt(kit, Role.COACH) + "/qr.svg");

        assertThat(image.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(image.body()).startsWith("<svg");
    }

    @Test
    void isNotThereForNamesThatAreNone() {
        Visitor coach = visitor(Role.COACH);

        Stream.of("0", "999999", "99999999999", "abc", "-1", "0".repeat(64), "A".repeat(64))
                .map(name -> coach.get("/receipts/" + name))
                .forEach(page -> assertThat(page.status()).isEqualTo(404));
    }

    @Test
    void givesStrangersTheCheckAndTheKeysAndNothingElse() {
        Page page = stranger().get("/check-receipt");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains(checkpoints.verifierKeys());
        assertThat(anonymous().get("/assets/js/receipt/check.js").header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void isForWhoeverGaveTheKitOn() {
        Kit kit = kit();
        checkOut(actor(Role.PARENT), kit, null, null);
        String transfer = as(Role.ARMORER)
                .post(
                        "/api/v1/custody-events",
                        "{\"kit_id\": %d, \"event_type\": \"transfer\", \"user_id\": %d}"
                                .formatted(kit.id(), actor(Role.VOLUNTEER).id()))
                .text("/id");
        String checkIn = as(Role.ARMORER)
                .post("/api/v1/custody-events", "{\"kit_id\": %d, \"event_type\": \"check_in\"}".formatted(kit.id()))
                .text("/id");
        sequencer.sequence();

        assertThat(visitor(Role.PARENT).get("/receipts/" + transfer).words())
                .contains("was handed on to Vic Okafor.", "From Paula Reyes");
        assertThat(as(Role.PARENT)
                        .get("/api/v1/custody-events/%s/receipt".formatted(transfer))
                        .text("/state"))
                .isEqualTo("proven");
        assertThat(as(Role.PARENT).get("/receipts/" + checkIn).status()).isEqualTo(404);
        assertThat(as(Role.PARENT)
                        .get("/api/v1/custody-events/%s/receipt".formatted(checkIn))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysNothingOfWhatWasErasedAndStillProves() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Erased Erik"), null);
        sequencer.sequence();
        String path = receipt(kit, Role.COACH);
        JdbcClient.create(DATABASE.owner()).sql("""
                        DELETE FROM ledger_disclosures d USING ledger_entries e, custody_events c
                        WHERE d.entry_id = e.id AND e.hash = c.entry_hash AND c.kit_id = :kit AND d.name = 'athlete_id'
                        """).param("kit", kit.id()).update();

        String file = as(Role.COACH).get(path + "/proof").body();

        assertThat(file).doesNotContain("Erased Erik");
        assertThat(ReceiptCheck.check(file, checkpoints.verifierKeys()).proven())
                .contains("For the athlete: not disclosed.");
    }

    private String receipt(Kit kit, Role role) {
        return links(visitor(role).get(kit.path()), "/receipts/").getFirst();
    }

    private static String hash(Page page) {
        return links(page, "/receipts/").getFirst().substring("/receipts/".length(), "/receipts/".length() + 64);
    }
}
