package org.wilcoss.custody.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class ApprovalsTests extends GateTest {
    @Test
    void letsAKitGoHomeOnSomebodyElsesWordAndComeBack() {
        Actor parent = verifiedParent();
        int kit = kit();

        Answer asked = ask(parent, kit);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        int id = asked.number("/id");
        assertThat(asked.text("/status")).isEqualTo("pending");
        assertThat(asked.text("/hand_over")).isEqualTo("check_out");
        Answer handed = handOver(as(Role.COACH), id);
        assertThat(handed.status()).as(handed.body()).isEqualTo(201);
        assertThat(handed.text("/status")).isEqualTo("used");

        Answer event = as(Role.COACH).get("/api/v1/custody-events?kit_id=" + kit);
        assertThat(event.text("/0/event_type")).isEqualTo("check_out");
        assertThat(event.number("/0/user/id")).isEqualTo(parent.id());
        assertThat(event.number("/0/approval_request_id")).isEqualTo(id);
        assertThat(event.number("/0/attestation_id")).isEqualTo(attestation);
        assertThat(event.json().at("/0/off_site").booleanValue()).isTrue();
        assertThat(event.json().at("/0/attestation_accepted").booleanValue()).isTrue();
        assertThat(event.json().at("/0/cased_locked").booleanValue()).isTrue();
        assertThat(event.text("/0/expected_return_date")).isEqualTo(due.toString());
        assertThat(handed.number("/custody_event_id")).isEqualTo(event.number("/0/id"));

        Answer back = as(Role.VOLUNTEER)
                .post("/api/v1/custody-events", event(kit, "check_in", "condition", "\"good\"", "rounds_fired", "40"));
        assertThat(back.status()).as(back.body()).isEqualTo(201);
        assertThat(entries("approval.requested", kit)).isOne();
        assertThat(entries("approval.approved", kit)).isOne();
        assertThat(entries("custody.check_out", kit)).isOne();
    }

    @Test
    void keepsTheKitForWhoeverWasApproved() {
        Actor parent = verifiedParent();
        int kit = kit();
        int id = asked(parent, kit);
        assertThat(approve(as(Role.COACH), id).text("/status")).isEqualTo("approved");

        Answer taken = as(Role.VOLUNTEER).post("/api/v1/custody-events", event(kit, "check_out"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/detail")).contains("kept for somebody");
        assertThat(as(Role.COACH).get("/api/v1/kits/" + kit).text("/reserved_until"))
                .isNotEmpty();

        Answer handed = as(Role.VOLUNTEER).post("/api/v1/custody-events", offSite(kit, id));
        assertThat(handed.status()).as(handed.body()).isEqualTo(201);
        assertThat(handed.number("/user_id")).isEqualTo(parent.id());
    }

    @Test
    void usesAGrantOnce() {
        Actor parent = verifiedParent();
        int kit = kit();
        int id = asked(parent, kit);
        handOver(as(Role.COACH), id);
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_in"));
        String before = digest.digest();

        Answer again = as(Role.COACH).post("/api/v1/custody-events", offSite(kit, id));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/detail")).contains("used before");
        assertThat(handOver(as(Role.COACH), id).status()).isEqualTo(409);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "ARMORER", "COACH"})
    void letsNobodyDecideOnTheirOwn(Role role) {
        Actor own = verified(person(role));
        int kit = kit();
        int id = asked(own, kit);
        Client self = as(own);
        String before = digest.digest();

        assertOwn(approve(self, id));
        assertOwn(handOver(self, id));
        assertOwn(self.post(REQUESTS + "/" + id + "/denial", "{\"reason\": \"x\"}"));
        assertThat(digest.digest()).isEqualTo(before);
    }

    private static void assertOwn(Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("Nobody decides on what they asked for");
    }

    @Test
    void letsNobodyDecideOnAKitTheyWouldTake() {
        Actor coach = verified(person(Role.COACH));
        int kit = kit();
        int id = as(Role.VOLUNTEER)
                .post(REQUESTS, request(kit, "holder_id", String.valueOf(coach.id())))
                .number("/id");

        assertThat(handOver(as(coach), id).status()).isEqualTo(409);
        assertThat(handOver(as(Role.ARMORER), id).status()).isEqualTo(201);
    }

    @Test
    void letsNobodyHandAKitToThemselves() {
        Actor coach = verified(person(Role.COACH));
        int kit = kit();
        int id = asked(coach, kit);
        approve(as(Role.ARMORER), id);

        Answer refused = as(coach).post("/api/v1/custody-events", offSite(kit, id));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("somebody else than its new holder");
    }

    @Test
    void wantsTheKitSeenToBeSafe() {
        int kit = kit();
        int id = asked(verifiedParent(), kit);
        approve(as(Role.COACH), id);

        Answer refused = as(Role.COACH)
                .post(
                        "/api/v1/custody-events",
                        event(kit, "check_out", "off_site", "true", "approval_request_id", String.valueOf(id)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("unloaded");
    }

    @Test
    void deniesWithAReason() {
        Actor parent = verifiedParent();
        int kit = kit();
        int id = asked(parent, kit);

        Answer denied = as(Role.COACH).post(REQUESTS + "/" + id + "/denial", "{\"reason\": \"Match is off\"}");

        assertThat(denied.text("/status")).isEqualTo("denied");
        assertThat(as(parent).get(REQUESTS + "/" + id).text("/reason")).isEqualTo("Match is off");
        assertThat(approve(as(Role.ADMIN), id).status()).isEqualTo(409);
        assertThat(ask(parent, kit).status()).isEqualTo(201);
    }

    @Test
    void withdrawsAnApprovalAndFreesTheKit() {
        Actor parent = verifiedParent();
        int kit = kit();
        int id = asked(parent, kit);
        approve(as(Role.COACH), id);

        assertThat(as(person(Role.PARENT))
                        .post(REQUESTS + "/" + id + "/withdrawal", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.VOLUNTEER)
                        .post(REQUESTS + "/" + id + "/withdrawal", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(as(parent).post(REQUESTS + "/" + id + "/withdrawal", "{}").text("/status"))
                .isEqualTo("withdrawn");
        assertThat(as(parent).post(REQUESTS + "/" + id + "/withdrawal", "{}").status())
                .isEqualTo(409);
        assertThat(as(Role.COACH)
                        .post("/api/v1/custody-events", offSite(kit, id))
                        .status())
                .isEqualTo(409);
        assertThat(as(Role.COACH)
                        .post("/api/v1/custody-events", event(kit, "check_out"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void countsALapsedRequestNoMore() {
        Actor parent = verifiedParent();
        int kit = kit();
        int id = asked(parent, kit);
        approve(as(Role.COACH), id);
        lapse(id, kit);

        assertThat(as(parent).get(REQUESTS + "/" + id).text("/status")).isEqualTo("expired");
        Answer refused = as(Role.COACH).post("/api/v1/custody-events", offSite(kit, id));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("lapsed");
        assertThat(ask(verifiedParent(), kit).status()).isEqualTo(201);
    }

    @Test
    void transfersOffSiteThroughTheSameGate() {
        Actor parent = verifiedParent();
        int kit = kitThatIsOut();

        Answer asked = ask(parent, kit);
        assertThat(asked.text("/hand_over")).isEqualTo("transfer");
        assertThat(handOver(as(Role.ARMORER), asked.number("/id")).text("/status"))
                .isEqualTo("used");
        Answer now = as(Role.COACH).get("/api/v1/kits/" + kit);
        assertThat(now.number("/holder/id")).isEqualTo(parent.id());
        assertThat(now.json().at("/off_site").booleanValue()).isTrue();
    }

    @Test
    void passesAKitThatIsOffThePremisesOnThroughTheGateOnly() {
        int kit = kit();
        handOver(as(Role.ARMORER), asked(verifiedParent(), kit));
        int other = verifiedParent().id();
        Client admin = as(Role.ADMIN);
        String before = digest.digest();

        Answer refused = admin.post("/api/v1/custody-events", event(kit, "transfer", "user_id", String.valueOf(other)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("asks for it at the gate", "check it in first");
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void saysWhatToDoWithAGrantForAKitThatCameBackFirst() {
        int kit = kitThatIsOut();
        int id = asked(verifiedParent(), kit);
        approve(as(Role.ARMORER), id);
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_in"));

        Answer refused =
                as(Role.ARMORER).post("/api/v1/custody-events", offSite(kit, id).replace("check_out", "transfer"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("came back before it was passed on", "ask for the kit anew");
    }

    @Test
    void refusesTheApprovalOfAKitThatWentElsewhere() {
        int kit = kit();
        int id = asked(verifiedParent(), kit);
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_out"));
        String before = digest.digest();

        Answer refused = approve(as(Role.ARMORER), id);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("is checked out");
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void showsAParentTheirOwnRequestsOnly() {
        Actor parent = verifiedParent();
        int id = asked(parent, kit());
        Client other = as(verifiedParent());

        assertThat(as(parent).get(REQUESTS).json().size()).isEqualTo(1);
        assertThat(other.get(REQUESTS).json().size()).isZero();
        assertThat(other.get(REQUESTS + "/" + id).status()).isEqualTo(404);
        assertThat(as(Role.VOLUNTEER)
                        .get(REQUESTS + "?status=pending&count=true&limit=1")
                        .json()
                        .size())
                .isEqualTo(1);
        assertThat(approve(as(parent), id).status()).isEqualTo(403);
        assertThat(approve(as(Role.VOLUNTEER), id).status()).isEqualTo(403);
    }

    /** As if the day had passed; the triggers let no request change so. */
    private void lapse(int request, int kit) {
        tables.sql("ALTER TABLE approval_requests DISABLE TRIGGER approval_requests_course")
                .update();
        tables.sql("UPDATE approval_requests SET expires_at = now() - interval '1 second' WHERE id = :id")
                .param("id", request)
                .update();
        tables.sql("ALTER TABLE approval_requests ENABLE TRIGGER approval_requests_course")
                .update();
        tables.sql("UPDATE kits SET reserved_until = now() - interval '1 second' WHERE id = :id")
                .param("id", kit)
                .update();
    }
}
