package org.wilcoss.custody.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Rule 8: consents, credentials and notes name nobody any more who was erased; what kind there was, until when, stays. */
class PapersErasureTests extends KitTest {
    private final Remains remains = new Remains(DATABASE.owner());

    @Test
    void leaveNothingOfAUser() {
        int user = post("/api/v1/users", """
                {"name": "Quilla Northrup", "email": "quilla@example.net", "role": "coach"}""");
        int athlete = post("/api/v1/athletes", """
                {"name": "Kit Doe", "notes": "Comes with Quilla Northrup.", "guardian_ids": [%d]}""".formatted(user));
        post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "off_site", "signer_id": %d, "scope": "With Quilla  Northrup only",
                 "signed_on": "2025-01-01", "expires_on": "2035-01-01", "reference": "binder of quilla northrup"}""".formatted(user));
        int other = post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "carry", "signer_name": "Quilla Northrup", "scope": "as agreed", "signed_on": "2025-01-01",
                 "expires_on": "2035-01-01", "reference": "binder"}""");
        post("/api/v1/users/%d/credentials".formatted(user), """
                {"kind": "coach_certificate", "issuer": "quilla@example.net", "reference": "QN-77-QUILLA",
                 "issued_on": "2025-01-01"}""");
        post("/api/v1/users/%d/credential-overrides".formatted(user), """
                {"kind": "background_check", "reason": "Quilla is new", "days": 9}""");
        assertThat(remains.of("quilla")).contains("consents", "credentials", "credential_overrides", "athletes");

        erase("users", user, "Quilla Northrup");

        assertThat(remains.of("quilla")).isEmpty();
        assertThat(remains.of("QN-77")).isEmpty();
        assertThat(as(Role.COACH).get("/api/v1/athletes/" + athlete).text("/notes"))
                .startsWith("Comes with Erased person ");
        Answer consents = as(Role.COACH).get("/api/v1/athletes/%d/consents".formatted(athlete));
        assertThat(consents.number("/0/id")).isEqualTo(other);
        assertThat(consents.text("/0/signer")).isEqualTo("Erased.");
        assertThat(consents.text("/0/scope")).isEqualTo("as agreed");
        assertThat(consents.text("/0/expires_on")).isEqualTo("2035-01-01");
    }

    @Test
    void leaveNothingOfAnAthlete() {
        int athlete = post("/api/v1/athletes", """
                {"name": "Zebulon Ashgrove", "year_of_birth": 2011, "notes": "Zebulon shoots left-handed-only"}""");
        int consent = post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "handgun", "signer_name": "Aunt Wilhelmina", "scope": "Zebulon at the range",
                 "signed_on": "2025-01-01", "expires_on": "2035-01-01", "reference": "binder Z-4711"}""");
        as(Role.COACH).patch("/api/v1/athletes/" + athlete, "{\"year_of_birth\": 2012}");

        erase("athletes", athlete, "Zebulon Ashgrove");

        for (String word : new String[] {"zebulon", "wilhelmina", "Z-4711", "left-handed-only"}) {
            assertThat(remains.of(word)).as(word).isEmpty();
        }
        assertThat(tables.sql("SELECT kind || ' ' || expires_on FROM consents WHERE id = :id")
                        .param("id", consent)
                        .query(String.class)
                        .single())
                .isEqualTo("handgun 2035-01-01");
        assertThat(as(Role.ADMIN)
                        .patch("/api/v1/athletes/" + athlete, "{\"notes\": \"back\"}")
                        .status())
                .isEqualTo(404);
    }

    private int post(String path, String json) {
        Answer answer = inPerson(Role.ADMIN).post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/id");
    }

    private void erase(String kind, int id, String name) {
        assertThat(inPerson(Role.ADMIN)
                        .post(
                                "/api/v1/%s/%d/erasure".formatted(kind, id),
                                "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(name))
                        .status())
                .isEqualTo(201);
    }
}
