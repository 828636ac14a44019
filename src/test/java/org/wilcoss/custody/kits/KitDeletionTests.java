package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Role;

/** Rule 8: deleting a kit takes its history along and leaves a tombstone. */
class KitDeletionTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    @Test
    void takesTheHistoryAlongAndLeavesATombstone() {
        Answer registered = register("");
        int kit = registered.number("/id");
        as(Role.COACH).post(EVENTS, event(kit, "check_out"));
        as(Role.COACH).post(EVENTS, event(kit, "check_in"));
        int maintenance = as(Role.ARMORER)
                .post("/api/v1/maintenance-events", "{\"kit_id\": %d}".formatted(kit))
                .number("/id");
        as(Role.ARMORER).post("/api/v1/maintenance-events/%d/closing".formatted(maintenance), "{}");

        // guide: cascade
        Answer deleted = inPerson(Role.ADMIN).delete("/api/v1/kits/" + kit);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(as(Role.ADMIN).get("/api/v1/kits/" + kit).status()).isEqualTo(404);
        assertThat(count("custody_events", kit) + count("maintenance_events", kit))
                .isZero();
        // end
        assertThat(tables.sql("SELECT count(*) FROM maintenance_closings WHERE maintenance_event_id = :id")
                        .param("id", maintenance)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        Map<String, @Nullable Object> tombstone = tables.sql("SELECT * FROM kit_deletions WHERE kit_id = :kit")
                .param("kit", kit)
                .query()
                .singleRow();
        assertThat(tombstone)
                .containsEntry("code", registered.text("/code"))
                .containsEntry("deleted_by_id", actor(Role.ADMIN).id())
                .containsEntry("custody_event_count", 2)
                .containsEntry("maintenance_event_count", 1);
        assertThat(entries("kit.deleted", kit)).isEqualTo(1);
        assertThat(entries("custody.check_out", kit)).as("entries stay").isEqualTo(1);
    }

    @Test
    void keepsWhatIsOutOrLost() {
        TableDigest digest = new TableDigest(DATABASE.owner());
        int out = kitThatIsOut();
        int lost = kitThatIsLost();
        int free = kit();
        String before = digest.digest();

        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + out).status()).isEqualTo(409);
        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + lost).text("/detail"))
                .contains("is out or lost");
        assertThat(deleteAll(free, out).status()).isEqualTo(409);
        assertThat(deleteAll(free, 2_000_000_000).status()).isEqualTo(404);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void deletesManyAtOnce() {
        int one = kit();
        int two = kit();

        assertThat(deleteAll(one, two).status()).isEqualTo(204);
        assertThat(entries("kit.deleted", one) + entries("kit.deleted", two)).isEqualTo(2);
    }

    @Test
    void leavesAllElseAlone() {
        int gone = kitThatIsOut();
        int stays = kitThatIsOut();
        as(Role.COACH).post(EVENTS, event(gone, "check_in"));

        inPerson(Role.ADMIN).delete("/api/v1/kits/" + gone);

        assertThat(count("custody_events", stays)).isEqualTo(1);
    }

    private Answer deleteAll(int one, int two) {
        return inPerson(Role.ADMIN)
                .sendJson("DELETE", "/api/v1/kits/bulk", "{\"kit_ids\": [%d, %d]}".formatted(one, two));
    }
}
