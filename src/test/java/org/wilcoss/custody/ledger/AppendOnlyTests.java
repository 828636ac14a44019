package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.database.TwoRoles;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.Role;

/** Rule 7: history is not edited, neither by the program's role nor by the one that owns the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOnlyTests extends KitTest {
    private static final String NO_PERMISSION = "42501";
    private static final String REFUSED_BY_TRIGGER = "23001";

    private final DataSource program;
    private final Sequencer sequencer;
    private final TableDigest digest = new TableDigest(DATABASE.owner());

    AppendOnlyTests(@Autowired DataSource program, @Autowired Sequencer sequencer) {
        this.program = program;
        this.sequencer = sequencer;
    }

    @BeforeAll
    void makeHistory() {
        int kit = kitThatIsOut();
        as(Role.COACH)
                .post(
                        "/api/v1/acceptances",
                        "{\"event_ids\": [%d], \"typed_name\": \"C. L.\"}".formatted(eventOf(kit)));
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_in"));
        int id = as(Role.ARMORER)
                .post("/api/v1/maintenance-events", "{\"kit_id\": %d}".formatted(kit))
                .number("/id");
        as(Role.ARMORER).post("/api/v1/maintenance-events/%d/closing".formatted(id), "{}");
        keepPapers();
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "lost"));
        int lost = tables.sql("SELECT max(id) FROM cases").query(Integer.class).single();
        as(Role.ARMORER).post("/api/v1/cases/%d/notices".formatted(lost), "{\"told\": \"Police\"}");
        int event = tables.sql("SELECT max(id) FROM custody_events")
                .query(Integer.class)
                .single();
        as(Role.ARMORER)
                .post(
                        "/api/v1/custody-events/%d/amendments".formatted(event),
                        "{\"reason\": \"Mixed up\", \"notes\": \"Other\"}");
        int back = kit();
        as(Role.COACH).post("/api/v1/custody-events", event(back, "check_out"));
        as(Role.COACH).post("/api/v1/custody-events", event(back, "check_in"));
        int gone = kit();
        inPerson(Role.ADMIN).delete("/api/v1/kits/" + gone);
        int person = person(Role.PARENT).id();
        as(Role.COACH).post("/api/v1/athletes", "{\"name\": \"Kim\", \"guardian_ids\": [%d]}".formatted(person));
        inPerson(Role.ADMIN)
                .post(
                        "/api/v1/users/%d/erasure".formatted(person),
                        "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(name(person)));
        assertThat(sequencer.sequence()).isGreaterThan(2);
    }

    private int eventOf(int kit) {
        return tables.sql("SELECT id FROM custody_events WHERE kit_id = :kit")
                .param("kit", kit)
                .query(Integer.class)
                .single();
    }

    /** One consent that was withdrawn, one credential that was revoked, one override. */
    private void keepPapers() {
        String days = "\"signed_on\": \"2025-01-01\", \"expires_on\": \"2035-01-01\"";
        int consent = as(Role.COACH)
                .post("/api/v1/athletes/%d/consents".formatted(athlete()), """
                        {"kind": "carry", "signer_name": "Jo", "scope": "all", "reference": "binder", %s}""".formatted(days))
                .number("/id");
        as(Role.COACH).post("/api/v1/consents/%d/withdrawal".formatted(consent), "");
        String coach = "/api/v1/users/%d/".formatted(person(Role.COACH).id());
        int credential = as(Role.ADMIN)
                .post(
                        coach + "credentials",
                        "{\"kind\": \"safety_course\", \"issuer\": \"club\", \"issued_on\": \"2025-01-01\"}")
                .number("/id");
        as(Role.ADMIN).post("/api/v1/credentials/%d/revocation".formatted(credential), "");
        as(Role.ADMIN)
                .post(
                        coach + "credential-overrides",
                        "{\"kind\": \"safety_course\", \"reason\": \"soon\", \"days\": 9}");
    }

    private String name(int user) {
        return tables.sql("SELECT name FROM users WHERE id = :id")
                .param("id", user)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE custody_events SET notes = 'x'",
                "DELETE FROM custody_events",
                "TRUNCATE custody_events CASCADE",
                "UPDATE maintenance_events SET notes = 'x'",
                "DELETE FROM maintenance_events",
                "TRUNCATE maintenance_events CASCADE",
                "UPDATE maintenance_closings SET notes = 'x'",
                "DELETE FROM maintenance_closings",
                "TRUNCATE maintenance_closings",
                "UPDATE ledger_entries SET act = 'x'",
                "DELETE FROM ledger_entries",
                "TRUNCATE ledger_entries CASCADE",
                "UPDATE ledger_origin SET origin = 'x'",
                "DELETE FROM ledger_origin",
                "TRUNCATE ledger_origin",
                "UPDATE ledger_keys SET created_at = now()",
                "DELETE FROM ledger_keys",
                "TRUNCATE ledger_keys",
                "UPDATE ledger_leaves SET index = index + 1000",
                "DELETE FROM ledger_leaves",
                "TRUNCATE ledger_leaves",
                "UPDATE ledger_nodes SET level = 9",
                "DELETE FROM ledger_nodes",
                "TRUNCATE ledger_nodes",
                "UPDATE ledger_checkpoints SET note = 'x'",
                "DELETE FROM ledger_checkpoints",
                "TRUNCATE ledger_checkpoints CASCADE",
                "UPDATE kit_deletions SET code = 'x'",
                "DELETE FROM kit_deletions",
                "TRUNCATE kit_deletions",
                "UPDATE custody_events SET notes = NULL, request_hash = '\\x00'",
                "UPDATE maintenance_events SET notes = NULL, parts_replaced = NULL",
                "UPDATE erasures SET reason = 'Erased.'",
                "DELETE FROM erasures",
                "TRUNCATE erasures CASCADE",
                "UPDATE erasure_entries SET entry_id = entry_id",
                "DELETE FROM erasure_entries",
                "TRUNCATE erasure_entries",
                "UPDATE signatures SET typed_name = 'Erased.'",
                "DELETE FROM signatures",
                "TRUNCATE signatures CASCADE",
                "UPDATE acceptances SET signature_id = signature_id + 1",
                "DELETE FROM acceptances",
                "TRUNCATE acceptances",
                "UPDATE consents SET scope = 'Erased.'",
                "UPDATE consents SET expires_on = '2099-01-01'",
                "DELETE FROM consents",
                "TRUNCATE consents CASCADE",
                "TRUNCATE files",
                "UPDATE credentials SET issuer = 'Erased.'",
                "DELETE FROM credentials",
                "TRUNCATE credentials",
                "UPDATE credential_overrides SET expires_on = '2099-01-01'",
                "DELETE FROM credential_overrides",
                "TRUNCATE credential_overrides",
                "UPDATE case_notices SET told = 'x'",
                "UPDATE case_notices SET told = 'Erased.'",
                "DELETE FROM case_notices",
                "TRUNCATE case_notices",
                "UPDATE amendments SET reason = 'x'",
                "UPDATE amendments SET reason = 'Erased.'",
                "DELETE FROM amendments",
                "TRUNCATE amendments",
                "DELETE FROM kits WHERE status = 'available'",
                "TRUNCATE kits CASCADE",
            })
    void refusesEdits(String statement) {
        String before = digest.digest();

        assertRefused(program, statement, TestDatabase.ownerIsProgram() ? REFUSED_BY_TRIGGER : NO_PERMISSION);
        assertRefused(DATABASE.owner(), statement, REFUSED_BY_TRIGGER);

        assertThat(digest.digest()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE consents SET withdrawn_at = NULL, withdrawn_by_id = NULL, withdrawal_hash = NULL WHERE withdrawn_at IS NOT NULL",
                "UPDATE consents SET withdrawn_at = now() WHERE withdrawn_at IS NOT NULL",
                "UPDATE credentials SET revoked_at = NULL, revoked_by_id = NULL, revocation_hash = NULL WHERE revoked_at IS NOT NULL",
                "UPDATE credentials SET revoked_at = now() WHERE revoked_at IS NOT NULL",
            })
    void refusesToUndoWhatEndedForGood(String statement) {
        String before = digest.digest();

        assertRefused(program, statement, REFUSED_BY_TRIGGER);
        assertRefused(DATABASE.owner(), statement, REFUSED_BY_TRIGGER);

        assertThat(digest.digest()).isEqualTo(before);
    }

    @TwoRoles
    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger_entries (act, leaf, hash) VALUES ('x', '', sha256('\\x00'))",
                "INSERT INTO ledger_origin (origin) VALUES ('x')",
                "INSERT INTO ledger_keys SELECT * FROM ledger_keys",
                "INSERT INTO ledger_leaves SELECT * FROM ledger_leaves",
                "INSERT INTO ledger_nodes SELECT * FROM ledger_nodes",
                "INSERT INTO ledger_checkpoints SELECT * FROM ledger_checkpoints",
                "UPDATE ledger_pending SET entry_id = 0",
                "SELECT FROM ledger_origin FOR UPDATE",
                "INSERT INTO kit_deletions SELECT * FROM kit_deletions",
                "INSERT INTO erasures SELECT * FROM erasures",
                "INSERT INTO erasure_entries SELECT * FROM erasure_entries",
                "SELECT erase_identity(1, NULL, 'x')",
                "DELETE FROM ledger_pending",
                "UPDATE ledger_disclosures SET value = 'x'",
                "DELETE FROM ledger_disclosures",
                "ALTER TABLE custody_events DISABLE TRIGGER ALL",
                "DROP TRIGGER custody_events_frozen ON custody_events",
                "CREATE TABLE x (y integer)",
                "SET session_replication_role = replica",
            })
    void givesTheProgramNoOtherWayIn(String statement) {
        assertRefused(program, statement, NO_PERMISSION);
    }

    @TwoRoles
    @Test
    void ownsNothing() {
        assertThat(JdbcClient.create(program)
                        .sql("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    private static void assertRefused(DataSource role, String statement, String state) {
        assertThatThrownBy(() -> JdbcClient.create(role).sql(statement).update())
                .satisfies(failure -> assertThat(
                                Constraints.sqlCause(failure).orElseThrow().getSQLState())
                        .isEqualTo(state));
    }
}
