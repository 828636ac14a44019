package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of the database takes out or slips in, verifying names it. */
@TestInstance(Lifecycle.PER_CLASS)
class TamperingTests {
    private final SmallClub club = new SmallClub();
    private final Tampering tampering = new Tampering(club);

    TamperingTests() throws SQLException {}

    @AfterAll
    void close() throws SQLException {
        tampering.close();
        club.close();
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws SQLException {
        assertThat(tampering.after()).isInstanceOf(Proven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_entries",
                "ledger_pending",
                "ledger_leaves",
                "ledger_nodes",
                "ledger_disclosures",
                "ledger_keys",
                "ledger_origin",
                "custody_events",
                "maintenance_events",
                "maintenance_closings",
                "kit_deletions",
                "signatures",
                "acceptances",
                "amendments",
                "case_notices",
                "attestations",
                "approval_requests",
                "consents",
                "files",
                "credentials",
                "credential_overrides",
                "erasures",
                "erasure_entries"
            })
    void namesAnyRowThatIsGone(String table) throws SQLException {
        for (String row : rows(table)) {
            String change = "DELETE FROM %s WHERE ctid = '%s'".formatted(table, row);
            Outcome outcome = tampering.after(change);
            assertThat(outcome).as(change).isInstanceOf(Finding.class);
            assertThat(outcome.sentence()).as(change).containsAnyOf(names(table.replaceFirst("_.*", "")));
        }
    }

    @Test
    void namesTheFirstAndTheLastCheckpointWhereTheyAreGone() throws SQLException {
        for (String end : List.of("min", "max")) {
            assertThat(tampering
                            .after(
                                    "DELETE FROM ledger_checkpoints WHERE size = (SELECT %s(size) FROM ledger_checkpoints)"
                                            .formatted(end))
                            .sentence())
                    .contains("ledger_checkpoints");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custody_events id",
                "maintenance_events id",
                "kit_deletions kit_id",
                "signatures id",
                "amendments id",
                "case_notices id",
                "attestations id",
                "approval_requests id",
                "consents id",
                "credentials id",
                "credential_overrides id",
                "erasures id",
                "erasure_entries entry_id",
                "ledger_pending entry_id",
                "ledger_leaves index",
                "ledger_nodes index",
                "ledger_checkpoints size",
                "ledger_keys number",
                "ledger_entries id"
            })
    void namesAnyRowThatIsAdded(String tableAndKey) throws SQLException {
        String table = tableAndKey.replaceFirst(" .*", "");
        String key = tableAndKey.replaceFirst(".* ", "");
        for (String row : rows(table)) {
            String change = """
                    INSERT INTO %1$s SELECT (jsonb_populate_record(t, jsonb_build_object('%2$s',
                      (SELECT max(%2$s) + 7 FROM %1$s)))).* FROM %1$s t WHERE ctid = '%3$s'
                    """.formatted(table, key, row);
            Outcome outcome = tampering.after(change);
            assertThat(outcome).as(change).isInstanceOf(Finding.class);
            assertThat(outcome.sentence()).as(change).contains(table);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_entries",
                "ledger_pending",
                "ledger_leaves",
                "ledger_nodes",
                "ledger_checkpoints",
                "ledger_disclosures",
                "ledger_keys",
                "ledger_origin",
                "custody_events",
                "maintenance_events",
                "maintenance_closings",
                "kit_deletions",
                "signatures",
                "acceptances",
                "amendments",
                "case_notices",
                "attestations",
                "approval_requests",
                "consents",
                "files",
                "credentials",
                "credential_overrides",
                "erasures",
                "erasure_entries"
            })
    void namesAnyRowThatIsThereTwice(String table) throws SQLException {
        for (String row : rows(table)) {
            String change = "INSERT INTO %1$s SELECT * FROM %1$s WHERE ctid = '%2$s'".formatted(table, row);
            Outcome outcome = tampering.after(change);
            assertThat(outcome).as(change).isInstanceOf(Finding.class);
            assertThat(outcome.sentence()).as(change).containsAnyOf(names(table));
        }
    }

    /** On rows of these tables signatures and amendments depend, so that one may be what is wrong first. */
    private static String[] names(String table) {
        return Set.of("custody", "kit", "kit_deletions", "acceptances").contains(table)
                ? new String[] {table, "signatures", "amendments"}
                : new String[] {table};
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE users SET role = 'admin' WHERE id = 2 | users 2, column role",
                "UPDATE users SET is_active = false WHERE id = 1 | users 1, column facts.is_active",
                "UPDATE users SET id = 9 WHERE id = 2 | users 9",
                "INSERT INTO users (email, name, role) VALUES ('m@example.org', 'Mallory', 'admin') | no entry says this",
                "UPDATE users SET verified_adult = false WHERE id = 3 | users 3, column commitments.user_id",
                "UPDATE users SET verified_adult = true, verified_by_id = 2 WHERE id = 1 | users 1: no entry says this",
                "UPDATE users SET verified_by_id = 2 WHERE id = 3 | users 3, column verified_by_id",
                "UPDATE users SET verified_at = now() WHERE id = 3 | users 3, column verified_at",
                "UPDATE users SET verified_evidence = 'passport' WHERE id = 3 | users 3, column verified_evidence",
                "UPDATE cases SET resolution = 'nothing' | cases 1, column resolution",
                "UPDATE cases SET resolved_by_id = 2 | cases 1, column resolved_by_id",
                "UPDATE cases SET kit_id = 2 | cases 1, column kit_id",
                "DELETE FROM cases WHERE id NOT IN (SELECT case_id FROM case_notices) | its row in cases is missing"
            })
    void namesWhoeverWasGivenOrTakenARight(String change, String place) throws SQLException {
        assertThat(tampering.after(change).sentence()).contains(place);
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = tampering.list("SELECT ctid FROM " + table);
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
