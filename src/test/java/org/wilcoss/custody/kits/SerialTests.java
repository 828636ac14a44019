package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Rule 9: serial numbers are encrypted at rest, masked, and shown only on record. */
class SerialTests extends KitTest {
    @Test
    void standsInNoTable() {
        int kit = kitWithSerial("QZW 77-4431");
        as(Role.ARMORER).patch("/api/v1/kits/" + kit, "{\"serial_number\": \"QZW 77-4432\"}");
        as(Role.ARMORER).post("/api/v1/kits/%d/serial-reveal".formatted(kit), "");
        as(Role.ARMORER)
                .post(
                        "/api/v1/kits",
                        "{\"code\": \"%s\", \"description\": \"x\", \"serial_number\": \"QZW 77-4433\"}"
                                .formatted(newCode()),
                        "Idempotency-Key",
                        newCode());

        List<String> names = tables.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query((row, n) -> row.getString(1))
                .list();
        for (String table : names) {
            List<String> rows = tables.sql("SELECT t::text FROM %s t".formatted(table))
                    .query((row, n) -> row.getString(1))
                    .list();
            assertThat(rows).as(table).noneMatch(row -> row.contains("QZW 77") || row.contains(hex("QZW 77")));
        }
    }

    @Test
    void isInNoAnswerButTheReveal() {
        int kit = kitWithSerial("QXV 1");

        for (String path :
                List.of("/api/v1/kits/" + kit, "/api/v1/kits?serial=QXV1", "/api/v1/scan/" + scanToken(kit))) {
            assertThat(as(Role.ADMIN).get(path).body())
                    .as(path)
                    .contains("\"has_serial_number\":true")
                    .doesNotContain("QXV");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FK 20-9", "fk209", "%20Fk%2020%209%20", "FK-20.9"})
    void isFoundInWhateverSpelling(String spelling) {
        if (as(Role.ARMORER).get("/api/v1/kits?serial=fk209").json().isEmpty()) {
            kitWithSerial("fk 20 9");
        }

        Answer found = as(Role.ARMORER).get("/api/v1/kits?serial=" + spelling.replace(" ", "%20"));

        assertThat(found.json().size()).isEqualTo(1);
        assertThat(as(Role.ARMORER).get("/api/v1/kits?serial=fk20").json().isEmpty())
                .as("a part is not enough")
                .isTrue();
    }

    @Test
    void isOnRecordEachTimeItIsShown() {
        int kit = kitWithSerial("RV 1");

        as(Role.ADMIN).post("/api/v1/kits/%d/serial-reveal".formatted(kit), "");
        as(Role.ARMORER).post("/api/v1/kits/%d/serial-reveal".formatted(kit), "");
        as(Role.COACH).post("/api/v1/kits/%d/serial-reveal".formatted(kit), "");

        assertThat(entries("kit.serial_revealed", kit)).isEqualTo(2);
    }

    @Test
    void differsInTwoKitsWithTheSameSerial() {
        int one = kitWithSerial("DUP 5");
        int two = kitWithSerial("DUP 5");

        List<String> stored = tables.sql("SELECT serial_number FROM kits WHERE id IN (:one, :two)")
                .param("one", one)
                .param("two", two)
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(stored).doesNotHaveDuplicates().hasSize(2);
        assertThat(as(Role.ARMORER).get("/api/v1/kits?serial=dup5").json().size())
                .isEqualTo(2);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
