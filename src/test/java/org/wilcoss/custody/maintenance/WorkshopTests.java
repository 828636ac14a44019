package org.wilcoss.custody.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

class WorkshopTests extends KitTest {
    private static final String PATH = "/api/v1/maintenance-events";

    @Test
    void opensAndClosesOnce() {
        int kit = kit();
        Answer opened = open(kit);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(status(kit)).isEqualTo("maintenance");

        Answer closed =
                close(opened.number("/id"), "{\"parts_replaced\": \"Seal\", \"next_due_date\": \"2035-09-01\"}");

        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.text("/next_due_date")).isEqualTo("2035-09-01");
        assertThat(closed.text("/closed_by")).isEqualTo("Bruno Kessler");
        assertThat(status(kit)).isEqualTo("available");
        assertThat(close(opened.number("/id"), "{}").status()).isEqualTo(409);
        assertThat(entries("maintenance.opened", kit)).isEqualTo(1);
        assertThat(entries("maintenance.closed", kit)).isEqualTo(1);
    }

    @Test
    void takesOnlyWhatIsInTheArmory() {
        assertThat(open(kitThatIsOut()).status()).isEqualTo(409);
        assertThat(open(kitThatIsLost()).status()).isEqualTo(409);
        int kit = kit();
        open(kit);
        assertThat(open(kit).text("/detail")).contains("is in maintenance");
    }

    @Test
    void closesTheRowOfAKitThatWasLostFromTheWorkshop() {
        int kit = kit();
        int id = open(kit).number("/id");
        as(Role.ARMORER).post("/api/v1/custody-events", event(kit, "lost"));

        assertThat(close(id, "{}").status()).isEqualTo(201);
        assertThat(status(kit)).isEqualTo("lost");
    }

    @Test
    void listsOpenAndClosedOnes() {
        int kit = kit();
        int id = open(kit).number("/id");

        assertThat(as(Role.COACH).get(PATH + "?open=true&limit=1").number("/0/id"))
                .isEqualTo(id);
        close(id, "{}");
        assertThat(as(Role.COACH).get(PATH + "?open=false&limit=1").number("/0/id"))
                .isEqualTo(id);
        assertThat(as(Role.COACH)
                        .get("/api/v1/kits/%d/maintenance-events".formatted(kit))
                        .json()
                        .size())
                .isEqualTo(1);
    }

    private Answer open(int kit) {
        return as(Role.ARMORER).post(PATH, "{\"kit_id\": %d, \"notes\": \"Leaks\"}".formatted(kit));
    }

    private Answer close(int id, String body) {
        return as(Role.ARMORER).post(PATH + "/%d/closing".formatted(id), body);
    }

    private String status(int kit) {
        return as(Role.COACH).get("/api/v1/kits/" + kit).text("/status");
    }
}
