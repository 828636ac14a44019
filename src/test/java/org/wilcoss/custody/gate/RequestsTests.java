package org.wilcoss.custody.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class RequestsTests extends GateTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void keepsWhatWasSignedAndHow() {
        Actor parent = verifiedParent();
        int kit = kit();

        Answer asked = ask(parent, kit);

        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(tables.sql("""
                        SELECT s.typed_name = 'Paula Reyes' AND s.user_id = r.holder_id AND s.address IS NOT NULL
                          AND s.signed_hash = a.body_hash AND s.attestation_id = a.id AND r.attestation_id = a.id
                        FROM approval_requests r JOIN signatures s ON s.id = r.signature_id
                        JOIN attestations a ON a.id = s.attestation_id WHERE r.id = :id""")
                        .param("id", asked.number("/id"))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(entries("approval.requested", kit)).isOne();
    }

    @Test
    void takesTheRequestOfSomebodyWhoSignsOnTheClerksDevice() {
        Actor parent = verifiedParent();
        Answer asked = as(Role.VOLUNTEER).post(REQUESTS, request(kit(), "holder_id", String.valueOf(parent.id())));
        assertThat(asked.number("/holder/id")).isEqualTo(parent.id());
        assertThat(asked.number("/requester/id"))
                .isEqualTo(actor(Role.VOLUNTEER).id());
    }

    @Test
    void refusesWhoIsNoVerifiedAdult() {
        Client unverified = as(person(Role.PARENT));
        int kit = kit();
        String before = digest.digest();

        Answer refused = unverified.post(REQUESTS, request(kit));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("verified adult");
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void refusesAnOlderText() {
        Actor parent = verifiedParent();
        int older = attestation;
        writeAttestation();

        Answer refused = ask(parent, kit(), "attestation_id", String.valueOf(older));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("worded anew");
    }

    @Test
    void refusesWhatIsNotPromisedOrSigned() {
        Client parent = as(verifiedParent());
        int kit = kit();
        String before = digest.digest();

        for (String field : new String[] {"unloaded", "flag_in", "cased_locked", "attestation_accepted"}) {
            Answer refused = parent.post(REQUESTS, request(kit, field, "false"));
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        }
        assertThat(parent.post(REQUESTS, request(kit, "typed_name", "null")).status())
                .isEqualTo(422);
        assertThat(parent.post(REQUESTS, request(kit, "expected_return_date", "\"2020-01-01T00:00:00Z\""))
                        .status())
                .isEqualTo(422);
        assertThat(digest.digest()).isEqualTo(before);
    }

    @Test
    void takesOneOpenRequestAKit() {
        int kit = kit();
        ask(verifiedParent(), kit);

        Answer second = ask(verifiedParent(), kit);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/detail")).contains("asked for kit");
    }

    @Test
    void letsAParentAskForTheirOwnAthleteOnly() {
        Actor parent = verifiedParent();
        int kit = longGun();
        int athlete = athleteOf(parent, 2012);

        assertThat(ask(verifiedParent(), kit, "athlete_id", String.valueOf(athlete))
                        .status())
                .isEqualTo(409);
        Answer own = ask(parent, kit, "athlete_id", String.valueOf(athlete));
        assertThat(own.status()).as(own.body()).isEqualTo(201);
        assertThat(handOver(as(Role.COACH), own.number("/id")).status()).isEqualTo(201);
        assertThat(as(Role.COACH).get("/api/v1/kits/" + kit).number("/athlete/id"))
                .isEqualTo(athlete);
    }

    @Test
    void wantsAConsentOnFileForAMinorsHandgun() {
        Actor parent = verifiedParent();
        int kit = kit();
        as(Role.ARMORER).patch("/api/v1/kits/" + kit, "{\"handgun\": true}");
        int athlete = athleteOf(parent, today.getYear() - 15);
        String id = String.valueOf(athlete);

        Answer without = ask(parent, kit, "athlete_id", id);
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.text("/detail")).contains("written consent");

        consent(athlete, today.plusDays(1));
        assertThat(ask(parent, kit, "athlete_id", id).status())
                .as("lapses before the kit is back")
                .isEqualTo(409);
        consent(athlete, today.plusYears(1));
        Answer with = ask(parent, kit, "athlete_id", id);
        assertThat(with.status()).as(with.body()).isEqualTo(201);
    }

    @Test
    void takesAKitOfWhichNobodySaidWhatIsInItForAHandgun() {
        Actor parent = verifiedParent();
        int athlete = athleteOf(parent, today.getYear() - 15);
        assertThat(ask(parent, kit(), "athlete_id", String.valueOf(athlete)).status())
                .isEqualTo(409);
    }

    @Test
    void checksTheConsentAgainWhenItIsApproved() {
        Actor parent = verifiedParent();
        int kit = kit();
        int athlete = athleteOf(parent, today.getYear() - 15);
        int consent = consent(athlete, today.plusYears(1));
        int request = ask(parent, kit, "athlete_id", String.valueOf(athlete)).number("/id");
        as(Role.COACH).post("/api/v1/consents/" + consent + "/withdrawal", "{}");

        assertThat(approve(as(Role.COACH), request).status()).isEqualTo(409);
    }

    private int longGun() {
        int kit = kit();
        as(Role.ARMORER).patch("/api/v1/kits/" + kit, "{\"handgun\": false}");
        return kit;
    }

    private int athleteOf(Actor guardian, int yearOfBirth) {
        int athlete = athlete();
        tables.sql("UPDATE athletes SET year_of_birth = :year WHERE id = :id")
                .param("year", yearOfBirth)
                .param("id", athlete)
                .update();
        tables.sql("INSERT INTO guardians (athlete_id, user_id) VALUES (:athlete, :user)")
                .param("athlete", athlete)
                .param("user", guardian.id())
                .update();
        return athlete;
    }

    private int consent(int athlete, LocalDate expires) {
        Answer consent = as(Role.COACH)
                .post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "handgun", "signer_name": "Paula Reyes", "scope": "Practice and matches",
                "signed_on": "%s", "expires_on": "%s", "reference": "Binder 2"}""".formatted(today.minusDays(1), expires));
        assertThat(consent.status()).as(consent.body()).isEqualTo(201);
        return consent.number("/id");
    }
}
