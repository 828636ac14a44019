package org.wilcoss.custody.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.Role;

/** Rule 6 holds against SQL by hand too: as the program's role, and as the owner of the tables. */
class GateByHandTests extends GateTest {
    private static final String DECIDE = """
            UPDATE approval_requests SET status = 'approved', decided_at = now(), decided_by_id = %d,
              decision_hash = (SELECT hash FROM ledger_entries l WHERE NOT EXISTS (
                SELECT FROM approval_requests WHERE decision_hash = l.hash) ORDER BY id DESC LIMIT 1)
            WHERE id = %d""";

    private static final String EVENT = """
            INSERT INTO custody_events (kit_id, sequence, event_type, user_id, recorded_by_id, off_site, approval_request_id,
              attestation_id, attestation_accepted, unloaded, flag_in, cased_locked, occurred_at, request_hash, entry_hash)
            VALUES (%d, 1, 'check_out', %d, %d, true, %s, %s, %s, true, true, true, now(), '\\x00',
              (SELECT hash FROM ledger_entries l WHERE NOT EXISTS (
                SELECT FROM custody_events WHERE entry_hash = l.hash) ORDER BY id DESC LIMIT 1))""";

    /** The program's own. */
    @Autowired
    private JdbcClient program;

    @Test
    void refusesADecisionByWhoAskedOrTakesIt() {
        Actor coach = verified(person(Role.COACH));
        int own = asked(coach, kit());
        assertRefused("ck_approval_requests_two_persons", DECIDE.formatted(coach.id(), own));

        Actor parent = verifiedParent();
        int forParent = as(Role.VOLUNTEER)
                .post(REQUESTS, request(kit(), "holder_id", String.valueOf(parent.id())))
                .number("/id");
        assertRefused("ck_approval_requests_two_persons", DECIDE.formatted(parent.id(), forParent));
        assertRefused(
                "ck_approval_requests_two_persons",
                DECIDE.formatted(actor(Role.VOLUNTEER).id(), forParent));
    }

    @Test
    void refusesAnEventWithoutApprovalAttestationOrVerifiedAdult() {
        Actor parent = verifiedParent();
        int kit = kit();
        int request = asked(parent, kit);
        int coach = actor(Role.COACH).id();

        assertRefused("ck_custody_events_off_site", EVENT.formatted(kit, parent.id(), coach, "NULL", "NULL", "true"));
        assertRefused(
                "ck_custody_events_grant", EVENT.formatted(kit, parent.id(), coach, request, attestation, "true"));

        approve(as(Role.COACH), request);
        assertRefused(
                "ck_custody_events_off_site", EVENT.formatted(kit, parent.id(), coach, request, attestation, "false"));
        assertRefused("ck_custody_events_off_site", EVENT.formatted(kit, parent.id(), coach, request, "NULL", "true"));
        assertRefused(
                "ck_custody_events_off_site",
                EVENT.formatted(kit, parent.id(), parent.id(), request, attestation, "true"));
        tables.sql("UPDATE users SET verified_adult = false WHERE id = :id")
                .param("id", parent.id())
                .update();
        assertRefused(
                "ck_custody_events_grant", EVENT.formatted(kit, parent.id(), coach, request, attestation, "true"));
    }

    @Test
    void refusesAGrantForSomebodyElseOrAnotherKit() {
        Actor parent = verifiedParent();
        int kit = kit();
        int request = asked(parent, kit);
        approve(as(Role.COACH), request);
        int coach = actor(Role.COACH).id();

        assertRefused(
                "fk_custody_events_approval",
                EVENT.formatted(kit, verifiedParent().id(), coach, request, attestation, "true"));
        assertRefused(
                "fk_custody_events_approval", EVENT.formatted(kit(), parent.id(), coach, request, attestation, "true"));
    }

    @Test
    void refusesAGrantTwiceAndARequestBroughtBack() {
        Actor parent = verifiedParent();
        int kit = kit();
        int request = asked(parent, kit);
        handOver(as(Role.COACH), request);
        int coach = actor(Role.COACH).id();

        assertRefused(
                "ck_custody_events_grant",
                EVENT.replace(", 1, 'check_out'", ", 2, 'check_out'")
                        .formatted(kit, parent.id(), coach, request, attestation, "true"));
        assertRefused(
                "ck_approval_requests_course",
                "UPDATE approval_requests SET status = 'approved' WHERE id = %d".formatted(request));
        assertRefused(
                "ck_approval_requests_course",
                "UPDATE approval_requests SET decided_by_id = %d WHERE id = %d"
                        .formatted(actor(Role.ADMIN).id(), request));
    }

    @Test
    void hasNoPlaceForAnAthleteAsHolder() {
        assertThat(tables.sql("""
                        SELECT string_agg(conname, ' ' ORDER BY conname) FROM pg_constraint
                        WHERE contype = 'f' AND confrelid = 'users'::regclass
                          AND conname IN ('fk_kits_holder', 'fk_custody_events_user', 'fk_approval_requests_holder')""").query(String.class).single())
                .isEqualTo("fk_approval_requests_holder fk_custody_events_user fk_kits_holder");
    }

    private void assertRefused(String constraint, String statement) {
        assertThatThrownBy(() -> tables.sql(statement).update())
                .as("the owner")
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(refused -> assertThat(Constraints.violated(refused)).contains(constraint));
        assertThatThrownBy(() -> program.sql(statement).update())
                .as("the program's role")
                .satisfies(refused -> assertThat(Constraints.violated(refused)
                                        .filter(constraint::equals)
                                        .isPresent()
                                || String.valueOf(refused.getMessage()).contains("permission denied"))
                        .isTrue());
    }
}
