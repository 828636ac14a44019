package org.wilcoss.custody.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class CredentialsTests extends KitTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Credentials credentials;

    @AfterEach
    void asFounded() {
        set("background_check", "coach", "block");
    }

    @Test
    void blocksACoachWithoutBackgroundCheckAndWarnsOfTheCertificate() {
        Standing standing = credentials.standing(person(Role.COACH).id());

        assertThat(standing.blocks()).containsExactly("No background check is on record.");
        assertThat(standing.warnings()).containsExactly("No coach certificate is on record.");
        assertThat(credentials.standing(person(Role.PARENT).id()).warnings()).isEmpty();
        assertThat(credentials.standing(person(Role.ADMIN).id()).isBlocked()).isFalse();
    }

    @Test
    void goesByTheBestThatCounts() {
        Actor coach = person(Role.COACH);
        record(coach, "background_check", today.minusYears(3), today.minusYears(1));
        assertThat(credentials.standing(coach.id()).blocks())
                .singleElement()
                .asString()
                .startsWith("The background check expired on ");

        int good = record(coach, "background_check", today.minusDays(9), today.plusDays(90))
                .number("/id");
        record(coach, "coach_certificate", today.minusYears(1), today.plusDays(30));

        Standing standing = credentials.standing(coach.id());
        assertThat(standing.blocks()).isEmpty();
        assertThat(standing.warnings()).singleElement().asString().startsWith("The coach certificate expires on ");

        assertThat(as(Role.ADMIN)
                        .post("/api/v1/credentials/%d/revocation".formatted(good), "")
                        .text("/state"))
                .isEqualTo("revoked");
        assertThat(credentials.standing(coach.id()).isBlocked()).isTrue();
        assertThat(as(Role.ADMIN)
                        .post("/api/v1/credentials/%d/revocation".formatted(good), "")
                        .status())
                .isEqualTo(409);
        assertThat(acts(coach))
                .containsExactly(
                        "credential.recorded", "credential.recorded", "credential.recorded", "credential.revoked");
    }

    @Test
    void countsOnItsLastDayAndForEverWithoutOne() {
        Actor coach = person(Role.COACH);
        record(coach, "background_check", today.minusYears(2), today);
        assertThat(credentials.standing(coach.id()).isBlocked()).isFalse();

        Actor other = person(Role.COACH);
        record(other, "background_check", today.minusYears(9), null);
        assertThat(credentials.standing(other.id()).warnings()).containsExactly("No coach certificate is on record.");
    }

    @Test
    void isOverriddenBySomebodyElseWithAReasonForATime() {
        Actor coach = person(Role.COACH);

        Answer granted = override(coach.id(), 20);

        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.text("/granted_by")).isEqualTo("Ada Whitfield");
        Standing standing = credentials.standing(coach.id());
        assertThat(standing.isBlocked()).isFalse();
        assertThat(standing.warnings())
                .anyMatch(warning ->
                        warning.startsWith("No background check is on record; an admin answers for that until "));
        assertThat(as(coach)
                        .get("/api/v1/users/%d/credential-overrides".formatted(coach.id()))
                        .text("/0/reason"))
                .isEqualTo("The check is under way");
        assertThat(acts(coach)).containsExactly("credential.overridden");
        assertThat(override(actor(Role.ADMIN).id(), 20).status()).isEqualTo(409);
        assertThat(override(coach.id(), 0).status()).isEqualTo(422);
        assertThat(override(coach.id(), 367).status()).isEqualTo(422);
    }

    @Test
    void asksOfEachRoleWhatTheAdminSays() {
        Actor coach = person(Role.COACH);
        long before = entries();

        set("background_check", "coach", "warn");
        set("background_check", "coach", "warn");

        assertThat(credentials.standing(coach.id()).isBlocked()).isFalse();
        assertThat(credentials.standing(coach.id()).warnings()).contains("No background check is on record.");
        assertThat(entries() - before).isEqualTo(1);
        set("background_check", "coach", "off");
        assertThat(credentials.standing(coach.id()).warnings()).containsExactly("No coach certificate is on record.");
    }

    @Test
    void showsPeopleTheirOwnOnly() {
        Actor coach = person(Role.COACH);
        record(coach, "coach_certificate", today.minusYears(1), null);

        assertThat(as(coach).get(path(coach.id())).text("/0/issuer")).isEqualTo("The federation");
        assertThat(as(person(Role.COACH)).get(path(coach.id())).status()).isEqualTo(404);
        assertThat(as(Role.ARMORER)
                        .get("/api/v1/users/%d/standing".formatted(coach.id()))
                        .status())
                .isEqualTo(404);
        assertThat(as(coach).post(path(coach.id()), "{}").status()).isEqualTo(403);
        for (String list : List.of("credentials", "standing", "credential-overrides")) {
            assertThat(as(Role.ADMIN).get("/api/v1/users/2000000000/" + list).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void refusesDaysThatCannotBe() {
        Actor coach = person(Role.COACH);

        assertThat(record(coach, "safety_course", today.plusDays(2), null).text("/errors/0/field"))
                .isEqualTo("issued_on");
        assertThat(record(coach, "safety_course", today.minusDays(2), today.minusDays(3))
                        .text("/errors/0/field"))
                .isEqualTo("expires_on");
        assertThat(record(coach, "safety_course", today, LocalDate.MAX).text("/errors/0/field"))
                .isEqualTo("expires_on");
        assertThat(acts(coach)).isEmpty();
    }

    private Answer record(Actor user, String kind, LocalDate issued, @Nullable LocalDate last) {
        return as(Role.ADMIN).post(path(user.id()), """
                {"kind": "%s", "issuer": "The federation", "issued_on": "%s"%s}""".formatted(
                        kind, issued, last == null ? "" : ", \"expires_on\": \"%s\"".formatted(last)));
    }

    private Answer override(int user, int days) {
        return inPerson(Role.ADMIN).post("/api/v1/users/%d/credential-overrides".formatted(user), """
                {"kind": "background_check", "reason": "The check is under way", "days": %d}""".formatted(days));
    }

    private void set(String kind, String role, String consequence) {
        as(Role.ADMIN).patch("/api/v1/credential-requirements", """
                {"kind": "%s", "role": "%s", "consequence": "%s"}""".formatted(kind, role, consequence));
    }

    private static String path(int user) {
        return "/api/v1/users/%d/credentials".formatted(user);
    }

    private List<String> acts(Actor user) {
        return tables.sql("""
                        SELECT e.act FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id
                        WHERE d.name = 'user_id' AND d.value = :id AND e.act LIKE 'credential.%' ORDER BY e.id""")
                .param("id", Integer.toString(user.id()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long entries() {
        return tables.sql("SELECT count(*) FROM ledger_entries WHERE act = 'credential.requirement_set'")
                .query(Long.class)
                .single();
    }
}
