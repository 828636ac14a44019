package org.wilcoss.custody.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows that a call changed, in every table but those that nobody answers for. */
final class ChangedRows {
    /** Books that the program keeps for itself, with which nothing is decided. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "idempotent_requests",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "import_parts",
            "import_refusals",
            "ledger_verifications",
            "flyway_schema_history");

    private final JdbcClient sql;
    private final List<String> tables;

    ChangedRows(JdbcClient sql) {
        this.sql = sql;
        tables = sql.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !BOOKKEEPING.contains(table) && !table.startsWith("ledger_"))
                .toList();
    }

    /** Every row as text, by table; without the columns that say when it was last looked at. */
    Map<String, List<String>> all() {
        Map<String, List<String>> rows = new HashMap<>();
        tables.forEach(table -> rows.put(
                table,
                sql.sql("SELECT (to_jsonb(t) - 'updated_at' - 'last_used_at')::text FROM %s t".formatted(table))
                        .query(String.class)
                        .list()));
        return rows;
    }

    long since(Map<String, List<String>> before) {
        Map<String, List<String>> after = all();
        return tables.stream()
                .mapToLong(table -> Math.max(
                        without(after.get(table), before.get(table)), without(before.get(table), after.get(table))))
                .sum();
    }

    private static long without(List<String> rows, List<String> others) {
        List<String> rest = new ArrayList<>(rows);
        rest.removeAll(Set.copyOf(others));
        return rest.size();
    }
}
