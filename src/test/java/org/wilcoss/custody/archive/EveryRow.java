package org.wilcoss.custody.archive;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.Database;

/** What every row of every table is, and what every sequence gives next; two of these are equal if nothing differs. */
record EveryRow(Map<String, String> tables, Map<String, String> sequences, String rules) {
    static EveryRow of(Database database) {
        try (var session = OwnSession.reading(database)) {
            return of(session.sql());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EveryRow of(JdbcClient sql) {
        Map<String, String> tables = new TreeMap<>();
        sql.sql("""
                        SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
                          ('flyway_schema_history', 'spring_session', 'spring_session_attributes', 'scheduled_tasks', 'rate_limits')""")
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(table -> tables.put(
                        table,
                        sql.sql("""
                                        SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '')
                                        FROM %s t""".formatted(table))
                                .query((row, n) -> row.getString(1))
                                .single()));
        Map<String, String> sequences = new TreeMap<>();
        new Catalogue(sql).sequences().forEach(each -> sequences.put(each.name(), each.last() + " " + each.called()));
        return new EveryRow(tables, sequences, rules(sql));
    }

    /** Constraints, triggers and rights, which a load takes away for a while. */
    private static String rules(JdbcClient sql) {
        return sql.sql("""
                        SELECT string_agg(rule, E'\\n' ORDER BY rule) FROM (
                          SELECT conrelid::regclass::text || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
                          FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
                          UNION ALL SELECT tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text
                          FROM pg_trigger WHERE NOT tgisinternal
                          UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                        ) AS rules (rule)""").query((row, n) -> row.getString(1)).single();
    }
}
