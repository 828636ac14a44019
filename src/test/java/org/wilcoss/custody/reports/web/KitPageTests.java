package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.maintenance.CloseMaintenance;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.maintenance.Workshop;
import org.wilcoss.custody.platform.Role;

class KitPageTests extends PageTest {
    @Autowired
    private Workshop workshop;

    @Test
    void tellsCustodyAndMaintenanceTogetherNewestFirst() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Tara Timeline"), inHours(1));
        checkIn(kit);
        int maintenance = workshop.open(
                actor(Role.ARMORER),
                new OpenMaintenance(new KitReference.ById(kit.id()), "Trigger sticks", null, 1200));
        workshop.close(
                actor(Role.ARMORER),
                new CloseMaintenance(maintenance, "Cleaned", "Trigger spring", 1200, LocalDate.of(2031, 5, 1)));

        Page page = visitor(Role.VOLUNTEER).get(kit.path());
        String words = page.words();

        assertThat(page.heading()).isEqualTo(kit.code());
        assertThat(Stream.of(
                                "Maintenance closed by Bruno Kessler",
                                "Maintenance opened by Bruno Kessler",
                                "Checked in from Tara Timeline",
                                "Checked out to Tara Timeline; Cora Lindqvist answers for it")
                        .map(words::indexOf))
                .isSorted()
                .doesNotContain(-1);
        assertThat(words)
                .contains("Trigger sticks", "Parts replaced: Trigger spring", "next due 1 May 2031", "1200 rounds");
    }

    @Test
    void showsPartsAndNeverASerialNumber() {
        Kit kit = kit(new AddItem("Shotgun", "Beretta", null, "A300", "20 gauge", "AX-998877", 1));

        for (Role role : List.of(Role.ADMIN, Role.ARMORER, Role.COACH, Role.VOLUNTEER)) {
            Page page = visitor(role).get(kit.path());
            assertThat(page.words()).contains("Shotgun", "Beretta · A300 · 20 gauge");
            assertThat(page.html()).doesNotContain("AX-998877", "SN-" + kit.code());
        }
    }

    @Test
    void offersEachRoleWhatItMayDoNow() {
        Kit in = kit();
        Kit out = kit();
        checkOut(actor(Role.VOLUNTEER), out, null, null);

        assertThat(offers(visitor(Role.VOLUNTEER).get(in.path()))).containsExactly("check-out");
        assertThat(offers(visitor(Role.COACH).get(in.path()))).containsExactly("check-out", "lost");
        assertThat(offers(visitor(Role.COACH).get(out.path()))).containsExactly("check-in", "transfer", "lost");
        assertThat(offers(visitor(Role.VOLUNTEER).get(out.path()))).containsExactly("check-in", "lost");
    }

    @Test
    void hidesFromParentsWhatIsNotTheirs() {
        Kit others = kit();
        Kit child = kit(new AddItem("Shotgun", "Beretta", null, "A300", "20 gauge", null, 1));
        checkOut(actor(Role.COACH), others, athlete("Hidden Hana"), null);
        checkOut(actor(Role.VOLUNTEER), child, athlete("Earlier Emil"), null);
        checkIn(child);
        checkOut(
                actor(Role.COACH), child, athlete("Own Olga", actor(Role.PARENT).id()), null);
        Visitor parent = visitor(Role.PARENT);

        assertThat(parent.get(others.path()).status()).isEqualTo(404);
        Page page = parent.get(child.path());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Own Olga", "Beretta").doesNotContain("Earlier Emil", "Vic Okafor");
        assertThat(offers(page)).isEmpty();
    }

    @Test
    void isNotThereForUnknownKitsAndPathsThatAreNone() {
        Visitor coach = visitor(Role.COACH);

        for (String path : List.of("/kits/999999", "/kits/-1", "/kits/abc", "/kits/99999999999")) {
            Page page = coach.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.heading()).as(path).isEqualTo("Not there, or not yours to see");
        }
    }

    @Test
    void readsKitHistoryPartsPhotosAndLikelyPeopleInAStatementEach() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        coach.get(kit.path());

        assertThat(statementsBesideTheSession(() -> coach.get(kit.path()))).hasSize(6);
    }

    /** The moves that the page leads to or sends, each once, in the order of {@code CustodyEventType}. */
    private static List<String> offers(Page page) {
        return Stream.of("check-out", "check-in", "transfer", "lost", "found")
                .filter(move -> page.html().matches("(?s).*(href|action)=\"/kits/\\d+/" + move + "[\"?].*"))
                .toList();
    }
}
