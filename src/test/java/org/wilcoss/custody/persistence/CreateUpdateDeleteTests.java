package org.wilcoss.custody.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Creating, updating and deleting, one by one and many at once. */
class CreateUpdateDeleteTests extends KitTest {
    @Test
    void answersACreatedRowWithWhatTheDatabaseGaveIt() {
        String code = newCode();

        // guide: create
        Answer kit = as(Role.ARMORER).post("/api/v1/kits", """
                {"code": "%s", "description": "Rifle Kit #1"}
                """.formatted(code));
        // end

        assertThat(kit.status()).isEqualTo(201);
        assertThat(kit.number("/id")).isPositive();
        assertThat(kit.text("/status")).isEqualTo("available");
        assertThat(kit.text("/created_at")).endsWith("Z");
    }

    @Test
    void addsAllOrNone() {
        // guide: add-all
        Answer kits = as(Role.ARMORER).post("/api/v1/kits/bulk", newKits(10));
        // end

        assertThat(kits.status()).isEqualTo(201);
        assertThat(kits.json().size()).isEqualTo(10);
        String oneTaken = newKits(2).replaceFirst("T-\\d+", kits.text("/0/code"));
        assertThat(as(Role.ARMORER).post("/api/v1/kits/bulk", oneTaken).status())
                .isEqualTo(409);
        assertThat(as(Role.ARMORER)
                        .get("/api/v1/kits?code=" + oneTaken.replaceAll(".*(T-\\d+).*", "$1"))
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void updatesOneByReadingItFirst() {
        int id = kit();

        // guide: update-one
        Answer read = as(Role.ARMORER).get("/api/v1/kits/" + id);
        Answer changed = as(Role.ARMORER)
                .patch("/api/v1/kits/" + id, "{\"location\": \"Rack 2\"}", "If-Match", read.header("ETag"));
        // end

        assertThat(changed.text("/location")).isEqualTo("Rack 2");
    }

    @Test
    void updatesManyAtOnceByEvents() {
        int first = kitThatIsLost();
        int second = kitThatIsLost();

        // guide: update-many
        // Founded as UPDATE kits SET status = 'available' WHERE status = 'lost': here each kit gets its event.
        Answer found = as(Role.ADMIN).patch("/api/v1/kits/bulk", """
                {"status": "lost", "event_type": "found"}
                """);
        // end

        assertThat(found.status()).isEqualTo(200);
        assertThat(count("custody_events", first)).isEqualTo(2);
        assertThat(count("custody_events", second)).isEqualTo(2);
        assertThat(as(Role.ADMIN).get("/api/v1/kits?status=lost").json().size()).isZero();
    }

    @Test
    void updatesWhatIsNamedAndLeavesTheRest() {
        int id = register(", \"location\": \"Rack 1\"").number("/id");

        // guide: update-from-dict
        Answer changed = as(Role.ARMORER).patch("/api/v1/kits/" + id, """
                {"description": "Updated description"}
                """);
        // end

        assertThat(changed.text("/description")).isEqualTo("Updated description");
        assertThat(changed.text("/location")).isEqualTo("Rack 1");
    }

    @Test
    void deletesOneAndMany() {
        int one = kit();
        int two = kit();
        int three = kit();

        // guide: delete
        Answer gone = inPerson(Role.ADMIN).delete("/api/v1/kits/" + one);
        Answer allGone = inPerson(Role.ADMIN).sendJson("DELETE", "/api/v1/kits/bulk", """
                {"kit_ids": [%d, %d]}
                """.formatted(two, three));
        // end

        assertThat(gone.status()).isEqualTo(204);
        assertThat(allGone.status()).isEqualTo(204);
        assertThat(as(Role.ADMIN).get("/api/v1/kits/" + two).status()).isEqualTo(404);
        assertThat(entries("kit.deleted", three)).isEqualTo(1);
    }

    @Test
    void checksWhatItIsGivenAndNamesEachField() {
        // guide: validation
        Answer refused = as(Role.ARMORER).post("/api/v1/kits", """
                {"code": "", "description": "%s"}
                """.formatted("x".repeat(2001)));
        // end

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("code", "description");
        assertThat(refused.body()).doesNotContain("xxx");
    }
}
