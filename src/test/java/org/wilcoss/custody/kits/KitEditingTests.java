package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

class KitEditingTests extends KitTest {
    private static final String FULL = ", \"serial_number\": \"ED 1\", \"location\": \"Rack 2\"";

    @Test
    void leavesWhatIsLeftOut() {
        int kit = register(FULL).number("/id");

        Answer edited = patch(kit, "{\"description\": \"Air pistol\"}");

        assertThat(edited.text("/description")).isEqualTo("Air pistol");
        assertThat(edited.text("/location")).isEqualTo("Rack 2");
        assertThat(edited.json().get("has_serial_number").asBoolean()).isTrue();
    }

    @Test
    void clearsWhatIsNull() {
        int kit = register(FULL).number("/id");

        Answer edited = patch(kit, "{\"serial_number\": null, \"location\": null, \"code\": null}");

        assertThat(edited.json().get("location").isNull()).isTrue();
        assertThat(edited.json().get("has_serial_number").asBoolean()).isFalse();
        assertThat(edited.text("/code")).startsWith("T-");
        assertThat(as(Role.ARMORER)
                        .post("/api/v1/kits/%d/serial-reveal".formatted(kit), "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void replacesASerialAndFindsTheKitByTheNewOne() {
        int kit = register(FULL).number("/id");

        patch(kit, "{\"serial_number\": \"ED-2\"}");

        assertThat(as(Role.ARMORER)
                        .post("/api/v1/kits/%d/serial-reveal".formatted(kit), "")
                        .text("/serial_number"))
                .isEqualTo("ED-2");
        assertThat(as(Role.ARMORER).get("/api/v1/kits?serial=ed2").number("/0/id"))
                .isEqualTo(kit);
    }

    @Test
    void refusesWhatSomebodyElseChangedMeanwhile() {
        Answer kit = register("");
        int id = kit.number("/id");
        String path = "/api/v1/kits/" + id;
        assertThat(kit.header("ETag")).isEqualTo("\"0\"");

        Answer first = as(Role.ARMORER).patch(path, "{\"location\": \"Rack 1\"}", "If-Match", kit.header("ETag"));
        Answer second = as(Role.ADMIN).patch(path, "{\"location\": \"Rack 2\"}", "If-Match", kit.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(as(Role.ADMIN).get(path).text("/location")).isEqualTo("Rack 1");
        assertThat(as(Role.ADMIN)
                        .patch(path, "{\"location\": \"Rack 2\"}", "If-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesEditingWhatMovedMeanwhile() {
        int kit = kit();
        String before = as(Role.ARMORER).get("/api/v1/kits/" + kit).header("ETag");
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_out"));

        assertThat(as(Role.ARMORER)
                        .patch("/api/v1/kits/" + kit, "{\"location\": \"Rack 1\"}", "If-Match", before)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void refusesATakenCode() {
        String taken = register("").text("/code");

        Answer answer = patch(kit(), "{\"code\": \"%s\"}".formatted(taken));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/already-exists");
    }

    @Test
    void leavesAnEntryForEachEdit() {
        int kit = kit();

        patch(kit, "{\"location\": \"Rack 1\"}");
        patch(kit, "{\"location\": \"Rack 2\"}");

        assertThat(entries("kit.edited", kit)).isEqualTo(2);
    }

    private Answer patch(int kit, String body) {
        return as(Role.ARMORER).patch("/api/v1/kits/" + kit, body);
    }
}
