package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of the database changes, takes out or slips in, verifying names it. */
@TestInstance(Lifecycle.PER_CLASS)
class TamperingTests {
    /** How often a value is changed, each time somewhere else in it. */
    private static final int TRIES = 3;

    /** What is not covered: the database's own times, and what the ledger was never told. */
    private static final String UNCOVERED =
            "created_at updated_at signed_at attestation_accepted client_event_id request_hash";

    private static final Map<String, String> OTHER_VALUES = Map.of(
            "integer", "coalesce(%s, 0) + 1",
            "bigint", "coalesce(%s, 0) + 1000",
            "boolean", "NOT %s",
            "date", "coalesce(%s, '2026-01-01') + 1",
            "timestamp with time zone", "coalesce(%s, now()) + interval '1 microsecond'",
            "USER-DEFINED", "(CASE %1$s WHEN 'lost' THEN 'found' ELSE 'lost' END)::custodyeventtype");

    private final Random random = new Random(8785);
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
                "ledger_checkpoints",
                "ledger_disclosures",
                "ledger_keys",
                "ledger_origin",
                "custody_events",
                "maintenance_events",
                "maintenance_closings",
                "kit_deletions"
            })
    void namesAnyChangedValue(String table) throws SQLException {
        for (String column : columns(table)) {
            String type = type(table, column);
            for (String row : rows(table)) {
                for (int n = 0; n < (OTHER_VALUES.containsKey(type) ? 1 : TRIES); n++) {
                    String change = "UPDATE %s SET %s = %s WHERE ctid = '%s'"
                            .formatted(table, column, other(table, column, type, row), row);
                    assertNamed(table, column, change);
                }
            }
        }
    }

    private void assertNamed(String table, String column, String change) throws SQLException {
        Outcome outcome = tampering.after(change);
        assertThat(outcome).as(change).isInstanceOf(Finding.class);
        assertThat(outcome.sentence()).as(change).contains(table);
        if (!table.startsWith("ledger_") && !column.matches("id|entry_hash|.*event_id|kit_id")) {
            assertThat(outcome.sentence())
                    .as(change)
                    .contains("column " + (column.equals("event_type") ? "act" : column));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_entries",
                "ledger_pending",
                "ledger_leaves",
                "ledger_nodes",
                "ledger_keys",
                "ledger_origin",
                "custody_events",
                "maintenance_events",
                "maintenance_closings",
                "kit_deletions"
            })
    void namesAnyRowThatIsGone(String table) throws SQLException {
        for (String row : rows(table)) {
            String change = "DELETE FROM %s WHERE ctid = '%s'".formatted(table, row);
            Outcome outcome = tampering.after(change);
            assertThat(outcome).as(change).isInstanceOf(Finding.class);
            assertThat(outcome.sentence()).as(change).contains(table.split("_")[0] + "_");
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
                "ledger_pending entry_id",
                "ledger_leaves index",
                "ledger_nodes index",
                "ledger_checkpoints size",
                "ledger_keys number",
                "ledger_entries id"
            })
    void namesAnyRowThatIsAdded(String tableAndKey) throws SQLException {
        String table = tableAndKey.split(" ")[0];
        String key = tableAndKey.split(" ")[1];
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

    @Test
    void countsWhatIsErasedAndSaysThatItIsWhole() throws SQLException {
        assertThat(tampering.after("DELETE FROM ledger_disclosures WHERE name = 'notes'"))
                .isInstanceOfSatisfying(
                        Proven.class, proven -> assertThat(proven.erased()).isPositive());
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>(tampering.list("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s'""".formatted(table)));
        columns.removeIf(column -> UNCOVERED.contains(column) || column.equals("id") && !table.startsWith("ledger_"));
        assertThat(columns).isNotEmpty();
        return columns;
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = tampering.list("SELECT ctid FROM " + table);
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private String type(String table, String column) throws SQLException {
        return tampering.list("""
                SELECT data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND column_name = '%s'
                """.formatted(table, column)).getFirst();
    }

    /** An expression that gives another value, of one byte's or one character's difference where there are such. */
    private String other(String table, String column, String type, String row) throws SQLException {
        String known = OTHER_VALUES.get(type);
        if (known != null) {
            return known.formatted(column);
        }
        String length = tampering
                .list("SELECT length(%s) FROM %s WHERE ctid = '%s'".formatted(column, table, row))
                .getFirst();
        if (length == null || length.equals("0")) {
            return type.equals("bytea") ? "'\\x00'" : "'x'";
        }
        int at = random.nextInt(Integer.parseInt(length));
        return type.equals("bytea")
                ? "set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d))".formatted(column, 8 * at + random.nextInt(8))
                : "overlay(%1$s placing CASE substr(%1$s, %2$d, 1) WHEN 'x' THEN 'y' ELSE 'x' END from %2$d for 1)"
                        .formatted(column, at + 1);
    }
}
