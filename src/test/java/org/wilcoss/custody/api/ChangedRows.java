package org.wilcoss.custody.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows that a call changed, in every table but those that nobody answers for. */
final class ChangedRows {
    /** Books that the program keeps for itself, with which nothing is decided. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "idempotent_requests",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "rate_limits",
            "import_parts",
            "import_refusals",
            "found_report_counts",
            "ledger_verifications",
            "flyway_schema_history");

    private final JdbcClient sql;
    private final String query;

    ChangedRows(JdbcClient sql) {
        this.sql = sql;
        query = sql
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BOOKKEEPING.contains(table) && !table.startsWith("ledger_"))
                .map("SELECT '%1$s', (to_jsonb(t) - 'updated_at' - 'last_used_at')::text FROM %1$s t"::formatted)
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Every row as text, by table; without the columns that say when it was last looked at. */
    Map<String, List<String>> all() {
        Map<String, List<String>> rows = new HashMap<>();
        sql.sql(query).query(row -> {
            rows.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        return rows;
    }

    long since(Map<String, List<String>> before) {
        Map<String, List<String>> after = all();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .mapToLong(
                        table -> changed(before.getOrDefault(table, List.of()), after.getOrDefault(table, List.of())))
                .sum();
    }

    private static long changed(List<String> before, List<String> after) {
        return Math.max(without(before, after), without(after, before));
    }

    private static long without(List<String> rows, List<String> others) {
        List<String> rest = new ArrayList<>(rows);
        rest.removeAll(Set.copyOf(others));
        return rest.size();
    }
}
