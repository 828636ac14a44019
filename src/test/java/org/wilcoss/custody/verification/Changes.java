package org.wilcoss.custody.verification;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/** Every way to change a value of a column by one byte, to make it longer or shorter, and to take it or give one. */
final class Changes {
    /** What a finding must say; the table is enough where a row is told by what was changed. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("ledger_entries.leaf", "format('ledger_entries %s, column hash or leaf', id)"),
            Map.entry("ledger_entries.hash", "format('ledger_entries %s, column hash or leaf', id)"),
            Map.entry("ledger_entries.act", "format('ledger_entries %s), column act', id)"),
            Map.entry("ledger_leaves.hash", "format('ledger_leaves %s, column hash', index)"),
            Map.entry("ledger_nodes.hash", "format('ledger_nodes (level %s, index %s), column hash', level, index)"),
            // An entry that takes another's number may be found where the tree has the other.
            Map.entry("ledger_entries.id", "'ledger_'"),
            Map.entry("ledger_checkpoints.root", "format('ledger_checkpoints %s, column root', size)"),
            Map.entry("ledger_checkpoints.note", "format('ledger_checkpoints %s, column note', size)"),
            Map.entry(
                    "ledger_disclosures.salt",
                    "format('ledger_entries %s), ledger_disclosures %s, column salt or value', entry_id, name)"),
            Map.entry(
                    "ledger_disclosures.value",
                    "format('ledger_entries %s), ledger_disclosures %s, column salt or value', entry_id, name)"),
            Map.entry("ledger_disclosures.name", "format('ledger_entries %s), ledger_disclosures', entry_id)"),
            Map.entry("acceptances.custody_event_id", "'signatures'"),
            Map.entry("acceptances.signature_id", "'signatures'"),
            Map.entry("kit_deletions.kit_id", "'signatures'"));

    /** Columns from which evidence makes something else. */
    private static final Map<String, String> SHOWN_AS = Map.of(
            "custody_events.event_type", "act",
            "erasures.user_id", "facts.kind",
            "signatures.signed_hash", "facts.signed",
            "signatures.strokes", "commitments.strokes");

    /** What is not covered: the database's own times, and what the ledger was never told. */
    private static final Set<String> UNCOVERED =
            Set.of("created_at", "updated_at", "attestation_accepted", "client_event_id", "request_hash");

    /**
     * Whom it was about is what nobody can tell after an erasure; a number of a row is nobody's word; and where a request
     * stands follows from the decision on it and the event that used it.
     */
    private static final Set<String> UNCOVERED_THERE = Set.of(
            "erasures.athlete_id",
            "ledger_checkpoints.signed_at",
            "ledger_origin.id",
            "approval_requests.status",
            "approval_requests.expires_at",
            "signatures.id",
            "erasures.id",
            "custody_events.id",
            "maintenance_events.id",
            "amendments.id",
            "case_notices.id",
            "attestations.id",
            "approval_requests.id",
            "credential_overrides.id",
            "files.thumbnail",
            "files.chosen_at");

    private static final Map<String, String> KEYS = Map.of(
            "custody_events", "id",
            "maintenance_events", "id",
            "maintenance_closings", "maintenance_event_id",
            "kit_deletions", "kit_id",
            "signatures", "id",
            "erasures", "id");

    private final Tampering tampering;
    private final IntUnaryOperator random;

    /** @param random a number from 0 up to this one */
    Changes(Tampering tampering, IntUnaryOperator random) {
        this.tampering = tampering;
        this.random = random;
    }

    static List<String> tables() {
        return List.of(
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
                "erasure_entries");
    }

    /** Those that verifying covers. */
    List<String> columns(String table) throws SQLException {
        return tampering.list("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' ORDER BY ordinal_position""".formatted(table)).stream()
                .filter(column -> !UNCOVERED.contains(column) && !UNCOVERED_THERE.contains(table + "." + column))
                .toList();
    }

    /** As SQL, in which rows a column can be compared: an erasure takes what opens the ids of people for ever, and what is
     * written beside them may be gone as well as called erased. */
    static String comparable(String table, String column) {
        if (table.equals("files") && column.equals("content")) {
            return "i < 0 OR i % 50 = 0 OR octet_length(t.content) < 50";
        }
        return table.startsWith("ledger_")
                        || !column.matches(".*(user|athlete|by|signer)_id|signer_name|scope|reference")
                ? "true"
                : """
                NOT EXISTS (SELECT FROM erasure_entries x JOIN ledger_entries e ON e.id = x.entry_id
                  WHERE e.hash = t.entry_hash)""";
    }

    /** @param rows which of them, as SQL */
    List<Change> of(String table, String column, String rows) throws SQLException {
        Kind kind = Kind.of(tampering.first("""
                SELECT CASE WHEN data_type = 'USER-DEFINED' THEN 'enum' ELSE data_type END FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND column_name = '%s'
                """.formatted(table, column)));
        return tampering
                .list("""
                SELECT i || ' ' || ctid || ' ' || %5$s FROM %1$s t,
                  generate_series(CASE WHEN %2$s IS NULL THEN -1 ELSE %4$d END, coalesce(%3$s, 0) - 1) AS i
                WHERE %6$s
                """.formatted(table, column, kind.octets(column), kind.least, place(table, column), rows))
                .stream()
                .map(found -> change(table, column, kind, found.split(" ", 3)))
                .toList();
    }

    private Change change(String table, String column, Kind kind, String[] found) {
        String value = kind.other(column, Integer.parseInt(found[0]), 1 + random.applyAsInt(255));
        return new Change(
                "UPDATE %s SET %s = %s WHERE ctid = '%s'".formatted(table, column, value, found[1]), found[2]);
    }

    private static String place(String table, String column) {
        String name = table + "." + column;
        String key = KEYS.get(table);
        if (key == null || key.equals(column)) {
            return PLACES.getOrDefault(name, "'" + table + "'");
        }
        return "format('%%s %%s, column %%s', '%s', %s, '%s')"
                .formatted(table, key, SHOWN_AS.getOrDefault(name, column));
    }

    /**
     * A statement that changes one value.
     *
     * @param place what a finding must say
     */
    record Change(String statement, String place) {}

    /** The types of columns that there are, and how many bytes a value has. */
    private enum Kind {
        BYTEA(-3, "length(%s)", "set_byte(%1$s, %2$d, get_byte(%1$s, %2$d) # %3$d)", "'\\x00'::bytea"),
        /** One bit is as much as can be changed in any byte without making it no text. */
        TEXT(
                -3,
                "octet_length(%s)",
                "convert_from(set_byte(convert_to(%1$s, 'UTF8'), %2$d, get_byte(convert_to(%1$s, 'UTF8'), %2$d) # 1), 'UTF8')",
                "'x'"),
        INTEGER(-1, "4 + 0 * %s", "%1$s # (%3$d << 8 * %2$d)", "1"),
        BIGINT(-1, "8 + 0 * %s::integer", "%1$s # (%3$d::bigint << 8 * %2$d)", "1"),
        BOOLEAN(-1, "1 + 0 * %s::integer", "NOT %1$s", "true"),
        /** Days, or microseconds, since 2000; not so many that there is no such date. */
        DATE(
                -1,
                "4 + 0 * (%s - date '2000-01-01')",
                "date '2000-01-01' + ((%1$s - date '2000-01-01') # (1 + %3$d %% 63 << 8 * %2$d))",
                "date '2026-01-01'"),
        TIMESTAMP_WITH_TIME_ZONE(-1, "8 + 0 * extract(year FROM %s)::integer", """
                %1$s + ((((extract(epoch FROM %1$s) * 1000000)::bigint - 946684800000000) # ((1 + %3$d %% 63)::bigint << 8 * %2$d))
                  - ((extract(epoch FROM %1$s) * 1000000)::bigint - 946684800000000)) * interval '1 microsecond'""", "now()"),
        /** A digit, or else the whole. */
        JSONB(-1, "char_length(%s::text)", """
                CASE substr(%1$s::text, 1 + %2$d, 1) ~ '[0-9]' WHEN true THEN overlay(%1$s::text placing
                  CASE substr(%1$s::text, 1 + %2$d, 1) WHEN '9' THEN '8' ELSE 1 + substr(%1$s::text, 1 + %2$d, 1)::integer || '' END
                  from 1 + %2$d for 1)::jsonb ELSE '[[[3, 3]]]'::jsonb END""", "'[[[3, 3]]]'::jsonb"),
        ENUM(
                -1,
                "cardinality(enum_range(%s)) - 1",
                "(array_remove(enum_range(%1$s), %1$s))[1 + %2$d]",
                "(enum_range(%s))[1]");

        private final int least;
        private final String octets;
        private final String changed;
        private final String given;

        Kind(int least, String octets, String changed, String given) {
            this.least = least;
            this.octets = octets;
            this.changed = changed;
            this.given = given;
        }

        static Kind of(String type) {
            return valueOf(type.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
        }

        String octets(String column) {
            return octets.formatted(column);
        }

        /** @param at the byte; below 0 for what is no change of a byte */
        String other(String column, int at, int mask) {
            return switch (at) {
                case -3 -> "substr(%1$s, 1, greatest(0, length(%1$s) - 1))".formatted(column);
                case -2 -> "%s || %s".formatted(column, given);
                case -1 ->
                    "CASE WHEN %1$s IS NULL THEN %2$s ELSE nullif(%1$s, %1$s) END"
                            .formatted(column, given.formatted(column));
                default -> changed.formatted(column, at, mask);
            };
        }
    }
}
