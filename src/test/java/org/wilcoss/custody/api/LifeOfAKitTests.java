package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** One story for each role, through a kit's whole life. */
class LifeOfAKitTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    @Test
    void armorerRegistersRepairsFindsAndRetires() {
        Client bruno = as(Role.ARMORER);
        Answer kit = register(", \"serial_number\": \"WX 55-1\", \"location\": \"Rack 1\"");
        int id = kit.number("/id");
        assertThat(kit.status()).isEqualTo(201);
        assertThat(kit.header("Location")).isEqualTo("/api/v1/kits/" + id);
        assertThat(kit.body()).doesNotContain("WX 55");

        Answer repair =
                bruno.post("/api/v1/maintenance-events", "{\"kit_id\": %d, \"notes\": \"New O-ring\"}".formatted(id));
        assertThat(bruno.post(EVENTS, event(id, "check_out")).text("/detail")).contains("is in maintenance");
        bruno.post("/api/v1/maintenance-events/%d/closing".formatted(repair.number("/id")), "{\"round_count\": 900}");
        assertThat(bruno.post(EVENTS, event(id, "lost")).status()).isEqualTo(201);
        assertThat(bruno.post("/api/v1/kits/%d/retirement".formatted(id), "").status())
                .isEqualTo(409);
        assertThat(bruno.post(EVENTS, event(id, "found")).number("/sequence")).isEqualTo(2);
        assertThat(bruno.post("/api/v1/kits/%d/serial-reveal".formatted(id), "").text("/serial_number"))
                .isEqualTo("WX 55-1");

        assertThat(bruno.post("/api/v1/kits/%d/retirement".formatted(id), "").text("/retired_at"))
                .isNotEmpty();
        assertThat(bruno.get("/api/v1/kits/%d/custody-events".formatted(id))
                        .json()
                        .size())
                .isEqualTo(2);
        assertThat(entries("kit.serial_revealed", id)).isEqualTo(1);
    }

    @Test
    void coachHandsOutPassesOnAndTakesBack() {
        Client cora = as(Role.COACH);
        int kit = kit();
        int athlete = athlete();
        String token = scanToken(kit);
        assertThat(cora.get("/api/v1/scan/" + token).json().get("actions").toString())
                .isEqualTo("[\"check_out\",\"lost\"]");

        Answer out = cora.post(
                EVENTS,
                "{\"scan_token\": \"%s\", \"event_type\": \"check_out\", \"athlete_id\": %d}"
                        .formatted(token, athlete));
        assertThat(out.number("/user_id")).isEqualTo(actor(Role.COACH).id());
        assertThat(out.number("/athlete_id")).isEqualTo(athlete);
        assertThat(out.text("/ledger_hash")).hasSize(64);
        Answer passed = cora.post(
                EVENTS,
                event(
                        kit,
                        "transfer",
                        "user_id",
                        Integer.toString(actor(Role.VOLUNTEER).id())));
        assertThat(passed.number("/from_user_id")).isEqualTo(actor(Role.COACH).id());
        assertThat(cora.get("/api/v1/kits/" + kit).text("/holder/name")).isEqualTo("Vic Okafor");
        assertThat(cora.post(EVENTS, event(kit, "check_out")).status()).isEqualTo(409);
        assertThat(cora.post(EVENTS, event(kit, "check_in")).number("/sequence"))
                .isEqualTo(3);
        assertThat(cora.get("/api/v1/kits/" + kit).json().get("holder").isNull())
                .isTrue();
        assertThat(entries("custody.check_in", kit)).isEqualTo(1);
    }

    @Test
    void volunteerChecksOutAndInAndNothingElse() {
        Client vic = as(Role.VOLUNTEER);
        int kit = kit();

        assertThat(vic.post(EVENTS, event(kit, "check_out")).status()).isEqualTo(201);
        assertThat(vic.get("/api/v1/scan/" + scanToken(kit))
                        .json()
                        .get("actions")
                        .toString())
                .as("the holder may report it lost")
                .isEqualTo("[\"check_in\",\"lost\"]");
        assertThat(vic.post(
                                EVENTS,
                                event(
                                        kit,
                                        "transfer",
                                        "user_id",
                                        Integer.toString(actor(Role.COACH).id())))
                        .status())
                .isEqualTo(403);
        assertThat(vic.post(EVENTS, event(kit, "check_in")).status()).isEqualTo(201);
        assertThat(vic.post(EVENTS, event(kit, "lost")).status()).isEqualTo(403);
        assertThat(vic.get("/api/v1/kits/%d/custody-events".formatted(kit))
                        .json()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void parentSeesTheirOwnAndWhatTheyMayAskForAndNothingElse() {
        Actor ruth = person(Role.PARENT);
        Client parent = as(ruth);
        int free = kit();
        int ofOthers = kitThatIsOut();
        assertThat(parent.get("/api/v1/kits").json().isEmpty()).isTrue();
        inPerson(Role.ADMIN).post("/api/v1/users/%d/verification".formatted(ruth.id()), "{\"evidence\": \"passport\"}");
        assertThat(parent.get("/api/v1/kits/" + free).json().get("location").isNull())
                .isTrue();
        assertThat(parent.get("/api/v1/kits/" + ofOthers).status()).isEqualTo(404);
        assertThat(parent.get("/api/v1/scan/" + scanToken(ofOthers)).status()).isEqualTo(404);
        assertThat(parent.get("/api/v1/kits?limit=100").body()).doesNotContain("\"holder\":{");

        as(Role.COACH).post(EVENTS, event(free, "check_out", "user_id", Integer.toString(ruth.id())));
        assertThat(parent.get("/api/v1/kits/" + free).text("/holder/name")).isEqualTo(ruth.name());
        assertThat(parent.post(EVENTS, event(free, "check_in")).status()).isEqualTo(403);
        assertThat(parent.post(EVENTS, event(free, "lost", "notes", "\"Left on the train\""))
                        .status())
                .isEqualTo(201);
        assertThat(parent.post(EVENTS, event(free, "found")).status()).isEqualTo(403);
        assertThat(parent.post(EVENTS, event(ofOthers, "lost")).status()).isEqualTo(404);
        assertThat(parent.get(EVENTS)
                        .json()
                        .valueStream()
                        .map(row -> row.get("kit_id").asInt()))
                .containsExactly(free, free);
        assertThat(parent.get(EVENTS + "/counts?group_by=kit").json().size()).isEqualTo(1);
    }

    @Test
    void parentSeesWhatTheirAthleteUses() {
        Actor ruth = person(Role.PARENT);
        int athlete = as(Role.COACH)
                .post("/api/v1/athletes", "{\"name\": \"Leo\", \"guardian_ids\": [%d]}".formatted(ruth.id()))
                .number("/id");
        int kit = kit();
        as(Role.COACH).post(EVENTS, event(kit, "check_out", "athlete_id", Integer.toString(athlete)));

        assertThat(as(ruth).get("/api/v1/kits/" + kit).text("/athlete/name")).isEqualTo("Leo");
        assertThat(as(ruth).get("/api/v1/kits/%d/custody-events".formatted(kit))
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(as(ruth).get("/api/v1/kits/%d/holder".formatted(kit)).status())
                .isEqualTo(403);
    }

    @Test
    void adminLetsPeopleInAndTheyGoOnlyOnceNobodyElseIsLeft() {
        Client ada = inPerson(Role.ADMIN);
        Actor second = person(Role.ADMIN);
        String soleAdmin = "/api/v1/users/" + actor(Role.ADMIN).id();
        assertThat(ada.patch("/api/v1/users/" + second.id(), "{\"role\": \"coach\"}")
                        .status())
                .isEqualTo(200);
        for (List<Integer> others = otherAdmins(ada); !others.isEmpty(); others = otherAdmins(ada)) {
            others.forEach(id -> ada.patch("/api/v1/users/" + id, "{\"is_active\": false}"));
        }

        assertThat(ada.patch(soleAdmin, "{\"role\": \"coach\"}").status()).isEqualTo(409);
        assertThat(ada.patch(soleAdmin, "{\"is_active\": false}").text("/detail"))
                .contains("last active admin");
        assertThat(as(second).get("/api/v1/me").text("/role")).isEqualTo("coach");
        assertThat(inPerson(second).delete("/api/v1/kits/" + kit()).status()).isEqualTo(403);
    }

    private List<Integer> otherAdmins(Client ada) {
        return ada.get("/api/v1/users?role=admin&is_active=true&limit=100")
                .json()
                .valueStream()
                .map(row -> row.get("id").asInt())
                .filter(id -> id != actor(Role.ADMIN).id())
                .toList();
    }
}
