package org.wilcoss.custody.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class ConsentsTests extends KitTest {
    private static final LocalDate SIGNED = LocalDate.of(2025, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2035, 1, 9);

    @Autowired
    private Consents consents;

    @Test
    void countsFromTheSignatureThroughTheLastDay() {
        int athlete = athlete();
        record(athlete, "handgun", "");

        assertThat(consents.isValid(athlete, ConsentKind.HANDGUN, SIGNED.minusDays(1)))
                .isFalse();
        assertThat(consents.isValid(athlete, ConsentKind.HANDGUN, SIGNED)).isTrue();
        assertThat(consents.isValid(athlete, ConsentKind.HANDGUN, LAST)).isTrue();
        assertThat(consents.isValid(athlete, ConsentKind.HANDGUN, LAST.plusDays(1)))
                .isFalse();
        assertThat(consents.isValid(athlete, ConsentKind.OFF_SITE, SIGNED)).isFalse();
        assertThat(consents.isValid(athlete(), ConsentKind.HANDGUN, SIGNED)).isFalse();
    }

    @Test
    void endsWhenItIsWithdrawnForGood() {
        int athlete = athlete();
        int id = record(athlete, "carry", "").number("/id");

        Answer withdrawn = withdraw(Role.ARMORER, id);

        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        assertThat(withdrawn.text("/withdrawn_by")).isEqualTo("Bruno Kessler");
        assertThat(consents.isValid(athlete, ConsentKind.CARRY, LocalDate.of(2026, 1, 1)))
                .isFalse();
        assertThat(withdraw(Role.ARMORER, id).status()).isEqualTo(409);
        assertThat(acts(id)).containsExactly("consent.recorded", "consent.withdrawn");
    }

    @Test
    void isSeenAndWithdrawnByAGuardianAndByNobodyElsesParent() {
        int athlete = athlete();
        Actor parent = person(Role.PARENT);
        as(Role.COACH)
                .post("/api/v1/athletes/%d/guardians".formatted(athlete), "{\"user_id\": %d}".formatted(parent.id()));
        int id = record(athlete, "off_site", ", \"signer_id\": %d".formatted(parent.id()))
                .number("/id");

        Actor other = person(Role.PARENT);
        assertThat(as(other).get(path(athlete)).status()).isEqualTo(404);
        assertThat(as(other)
                        .post("/api/v1/consents/%d/withdrawal".formatted(id), "")
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.VOLUNTEER).get(path(athlete)).status()).isEqualTo(404);
        assertThat(as(parent).get(path(athlete)).text("/0/signer")).isEqualTo(parent.name());
        assertThat(as(parent).post(path(athlete), "{}").status()).isEqualTo(403);
        assertThat(as(parent)
                        .post("/api/v1/consents/%d/withdrawal".formatted(id), "")
                        .status())
                .isEqualTo(201);
        assertThat(acts(id)).containsExactly("consent.recorded", "consent.withdrawn");
    }

    @Test
    void refusesSignersAndDaysThatCannotBe() {
        int athlete = athlete();

        assertThat(record(athlete, "handgun", ", \"signer_id\": 1, \"signer_name\": \"Jo\"")
                        .text("/errors/0/field"))
                .isEqualTo("signer_name");
        assertThat(post(athlete, "handgun", SIGNED, LAST, "").text("/errors/0/field"))
                .isEqualTo("signer_name");
        assertThat(post(
                                athlete,
                                "handgun",
                                SIGNED,
                                LAST,
                                ", \"signer_id\": " + actor(Role.PARENT).id())
                        .text("/errors/0/field"))
                .isEqualTo("signer_id");
        assertThat(post(athlete, "handgun", SIGNED, SIGNED.minusDays(1), ", \"signer_name\": \"Jo\"")
                        .text("/errors/0/field"))
                .isEqualTo("expires_on");
        assertThat(post(athlete, "handgun", LAST, LAST, ", \"signer_name\": \"Jo\"")
                        .text("/errors/0/field"))
                .isEqualTo("signed_on");
        assertThat(post(athlete, "handgun", LocalDate.MIN, LAST, ", \"signer_name\": \"Jo\"")
                        .text("/errors/0/field"))
                .isEqualTo("signed_on");
        assertThat(post(athlete, "handgun", SIGNED, LocalDate.MAX, ", \"signer_name\": \"Jo\"")
                        .text("/errors/0/field"))
                .isEqualTo("expires_on");
        assertThat(as(Role.COACH).get(path(athlete)).json()).isEmpty();
    }

    @Test
    void keepsWhatIsPersonalOutOfTheLeaf() {
        int id = record(athlete(), "long_gun", ", \"signer_name\": \"Wanda Quill\"")
                .number("/id");

        assertThat(leaf(id))
                .contains("\"kind\":\"long_gun\"", "\"expires_on\":\"2035-01-09\"")
                .doesNotContain("Wanda", "binder");
    }

    private Answer record(int athlete, String kind, String more) {
        return post(
                athlete, kind, SIGNED, LAST, more.contains("signer") ? more : more + ", \"signer_name\": \"Jo Doe\"");
    }

    private Answer post(int athlete, String kind, LocalDate signed, LocalDate last, String more) {
        return as(Role.COACH).post(path(athlete), """
                {"kind": "%s", "scope": "all of it", "signed_on": "%s", "expires_on": "%s", "reference": "binder 3"%s}""".formatted(kind, signed, last, more));
    }

    private Answer withdraw(Role role, int id) {
        return as(role).post("/api/v1/consents/%d/withdrawal".formatted(id), "");
    }

    private static String path(int athlete) {
        return "/api/v1/athletes/%d/consents".formatted(athlete);
    }

    private List<String> acts(int consent) {
        return tables.sql("""
                        SELECT act FROM ledger_entries
                        WHERE (convert_from(leaf, 'UTF8')::jsonb #>> '{facts,consent_id}')::integer = :id ORDER BY id""")
                .param("id", consent)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String leaf(int consent) {
        return tables.sql("""
                        SELECT convert_from(e.leaf, 'UTF8') FROM consents c JOIN ledger_entries e ON e.hash = c.entry_hash
                        WHERE c.id = :id""").param("id", consent).query(String.class).single();
    }
}
