package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** What the desk refuses, and how it words it. */
class DeskTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";

    @Test
    void keepsRetiredKitsWhereTheyAre() {
        int kit = kit();
        as(Role.ARMORER).post("/api/v1/kits/%d/retirement".formatted(kit), "");

        for (String type : new String[] {"check_out", "check_in", "transfer", "lost", "found"}) {
            Answer answer = as(Role.ARMORER)
                    .post(
                            EVENTS,
                            event(
                                    kit,
                                    type,
                                    "user_id",
                                    Integer.toString(actor(Role.COACH).id())));
            assertThat(answer.status()).as(type).isEqualTo(409);
            assertThat(answer.text("/detail")).contains("is retired");
        }
        assertThat(as(Role.ARMORER)
                        .post("/api/v1/maintenance-events", "{\"kit_id\": %d}".formatted(kit))
                        .status())
                .isEqualTo(409);
        assertThat(as(Role.ARMORER)
                        .get("/api/v1/scan/" + scanToken(kit))
                        .json()
                        .get("actions")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void letsNoKitOffThePremisesWithoutApproval() {
        Answer answer = as(Role.ADMIN).post(EVENTS, event(kit(), "check_out", "off_site", "true"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/rule-refused");
    }

    @Test
    void wantsToKnowWhyAnEventIsLate() {
        int kit = kit();
        String hourAgo = "\"" + Instant.now().minus(Duration.ofHours(1)) + "\"";

        Answer unreasoned = as(Role.COACH).post(EVENTS, event(kit, "check_out", "occurred_at", hourAgo));
        assertThat(unreasoned.text("/errors/0/field")).isEqualTo("notes");
        assertThat(as(Role.VOLUNTEER)
                        .post(EVENTS, event(kit, "check_out", "occurred_at", hourAgo, "notes", "\"rain\""))
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "check_out", "occurred_at", hourAgo, "notes", "\"rain\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesTheFutureAndWhatCameBeforeTheLastEvent() {
        int kit = kitThatIsOut();
        String ahead = "\"" + Instant.now().plus(Duration.ofMinutes(3)) + "\"";
        String before = "\"" + Instant.now().minus(Duration.ofMinutes(5)) + "\"";

        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "check_in", "occurred_at", ahead))
                        .text("/errors/0/field"))
                .isEqualTo("occurred_at");
        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "check_in", "occurred_at", before))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void handsKitsOnlyToPeopleWhoAreThere() {
        int gone = person(Role.VOLUNTEER).id();
        inPerson(Role.ADMIN).patch("/api/v1/users/" + gone, "{\"is_active\": false}");

        for (String id : new String[] {Integer.toString(gone), "2147483647"}) {
            Answer answer = as(Role.COACH).post(EVENTS, event(kit(), "check_out", "user_id", id));
            assertThat(answer.text("/errors/0/field")).isEqualTo("user_id");
        }
        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit(), "check_out", "athlete_id", "2147483647"))
                        .text("/errors/0/field"))
                .isEqualTo("athlete_id");
    }

    @Test
    void refusesATransferToWhoHasIt() {
        int kit = kitThatIsOut();
        String holder = Integer.toString(actor(Role.COACH).id());

        assertThat(as(Role.COACH)
                        .post(EVENTS, event(kit, "transfer", "user_id", holder))
                        .status())
                .isEqualTo(409);
        assertThat(as(Role.COACH)
                        .post(
                                EVENTS,
                                event(kit, "transfer", "user_id", holder, "athlete_id", Integer.toString(athlete())))
                        .status())
                .as("but another athlete may use it")
                .isEqualTo(201);
    }

    @Test
    void saysWhoHadALostKitLast() {
        int kit = kitThatIsOut();
        Answer lost = as(Role.COACH).post(EVENTS, event(kit, "lost"));

        assertThat(lost.number("/user_id")).isEqualTo(actor(Role.COACH).id());
        assertThat(as(Role.COACH).get("/api/v1/kits/" + kit).number("/holder/id"))
                .isEqualTo(actor(Role.COACH).id());
        as(Role.ARMORER).post(EVENTS, event(kit, "found"));
        assertThat(as(Role.COACH)
                        .get("/api/v1/kits/" + kit)
                        .json()
                        .get("holder")
                        .isNull())
                .isTrue();
    }
}
