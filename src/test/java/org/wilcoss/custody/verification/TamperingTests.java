package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Columns from which evidence makes something else. */
    private static final Map<String, String> SHOWN_AS = Map.of(
            "custody_events.event_type", "act",
            "erasures.user_id", "facts.kind",
            "acceptances.signature_id", "facts.events",
            "signatures.signed_hash", "facts.signed",
            "signatures.strokes", "commitments.strokes");

    private static final Map<String, String> OTHER_VALUES = Map.of(
            "integer", "coalesce(%s, 0) + 1",
            "bigint", "coalesce(%s, 0) + 1000",
            "jsonb", "CASE WHEN %s IS NULL THEN '[[[3, 3]]]'::jsonb END",
            "boolean", "NOT %s",
            "date", "coalesce(%s, '2026-01-01') + 1",
            "timestamp with time zone", "coalesce(%s, now()) + interval '1 microsecond'",
            "USER-DEFINED", "(CASE %1$s WHEN 'lost' THEN 'found' ELSE 'lost' END)::custodyeventtype");

    /** Tables on whose rows signatures depend, so that a signature may be what is wrong first. */
    private static final Set<String> SIGNED = Set.of("custody_events", "kit_deletions", "acceptances");

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
                "kit_deletions",
                "signatures",
                "acceptances",
                "erasures",
                "erasure_entries"
            })
    void namesAnyChangedValue(String table) throws SQLException {
        for (String column : columns(table)) {
            String type = type(table, column);
            for (String row : rows(table, column)) {
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
        assertThat(outcome.sentence()).as(change).containsAnyOf(names(table));
        if (!table.matches("(ledger|erasure)_.*") && !column.matches("id|entry_hash|.*event_id|kit_id")) {
            String shown = SHOWN_AS.getOrDefault(table + "." + column, column);
            assertThat(outcome.sentence()).as(change).contains("column " + shown);
        }
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
                "erasures",
                "erasure_entries"
            })
    void namesAnyRowThatIsGone(String table) throws SQLException {
        for (String row : rows(table)) {
            String change = "DELETE FROM %s WHERE ctid = '%s'".formatted(table, row);
            Outcome outcome = tampering.after(change);
            assertThat(outcome).as(change).isInstanceOf(Finding.class);
            assertThat(outcome.sentence()).as(change).containsAnyOf(names(table.replaceFirst("_.*", ""), table));
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

    private static String[] names(String... tables) {
        return Arrays.stream(tables)
                .flatMap(table -> SIGNED.contains(table) ? Stream.of(table, "signatures") : Stream.of(table))
                .toArray(String[]::new);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>(tampering.list("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s'""".formatted(table)));
        columns.removeIf(column -> UNCOVERED.contains(column)
                || (table.equals("erasures") && column.equals("athlete_id"))
                || (column.equals("id") && !table.startsWith("ledger_")));
        assertThat(columns).isNotEmpty();
        return columns;
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = tampering.list("SELECT ctid FROM " + table);
        assertThat(rows).isNotEmpty();
        return rows;
    }

    /** Those in which the column can be compared: an erasure takes what opens the ids of people, and nothing brings it back. */
    private List<String> rows(String table, String column) throws SQLException {
        return table.startsWith("ledger_") || !column.matches(".*(user|athlete|by)_id")
                ? rows(table)
                : tampering.list("""
                        SELECT ctid FROM %s t WHERE NOT EXISTS (
                          SELECT FROM erasure_entries x JOIN ledger_entries e ON e.id = x.entry_id
                          WHERE e.hash = t.entry_hash)""".formatted(table));
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
        if (length.isEmpty() || length.equals("0")) {
            return type.equals("bytea") ? "'\\x00'" : "'x'";
        }
        int at = random.nextInt(Integer.parseInt(length));
        return type.equals("bytea")
                ? "set_bit(%1$s, %2$d, 1 - get_bit(%1$s, %2$d))".formatted(column, 8 * at + random.nextInt(8))
                : "overlay(%1$s placing CASE substr(%1$s, %2$d, 1) WHEN 'x' THEN 'y' ELSE 'x' END from %2$d for 1)"
                        .formatted(column, at + 1);
    }
}
