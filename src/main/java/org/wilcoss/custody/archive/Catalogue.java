package org.wilcoss.custody.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schema holds, as PostgreSQL's own catalogue tells it, so that no new table is ever forgotten. */
final class Catalogue {
    /** Flyway's history is compared, not carried; sign-ins are credentials; queued work and what was too often belong to the place. */
    static final Set<String> NOT_CARRIED = Set.of(
            "flyway_schema_history", "spring_session", "spring_session_attributes", "scheduled_tasks", "rate_limits");

    private final JdbcClient sql;

    Catalogue(JdbcClient sql) {
        this.sql = sql;
    }

    /** The tables that an archive carries, by name, with the columns that are not computed. */
    List<Table> tables() {
        return sql.sql("""
                        SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum)
                        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
                          AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                        GROUP BY c.relname ORDER BY c.relname""").query((row, n) -> new Table(row.getString(1), texts(row, 2))).list().stream()
                .filter(table -> !NOT_CARRIED.contains(table.name()))
                .toList();
    }

    List<Manifest.Sequence> sequences() {
        return sql
                .sql("SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema() ORDER BY sequencename")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(name -> sequence(name))
                .toList();
    }

    private Manifest.Sequence sequence(String name) {
        return sql.sql("SELECT last_value, is_called FROM " + quoted(name))
                .query((row, n) -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** The foreign keys that are a table's own. */
    List<ForeignKey> foreignKeys() {
        return sql.sql("""
                        SELECT r.relname, c.conname, pg_get_constraintdef(c.oid)
                        FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid
                        WHERE c.contype = 'f' AND c.conparentid = 0 AND c.connamespace = current_schema()::regnamespace
                        ORDER BY r.relname, c.conname""")
                .query((row, n) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The triggers that fire, apart from PostgreSQL's own. */
    List<Trigger> triggers() {
        return sql.sql("""
                        SELECT r.relname, t.tgname FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid
                        WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND r.relnamespace = current_schema()::regnamespace
                        ORDER BY r.relname, t.tgname""")
                .query((row, n) -> new Trigger(row.getString(1), row.getString(2)))
                .list();
    }

    /** The tables' names, for a statement. */
    static String list(List<Table> tables) {
        return tables.stream().map(each -> quoted(each.name())).collect(Collectors.joining(", "));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    record Table(String name, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return columns.stream().map(Catalogue::quoted).collect(Collectors.joining(", "));
        }
    }

    record ForeignKey(String table, String name, String definition) {
        String drop() {
            return "ALTER TABLE %s DROP CONSTRAINT %s".formatted(quoted(table), quoted(name));
        }

        String add() {
            return "ALTER TABLE %s ADD CONSTRAINT %s %s".formatted(quoted(table), quoted(name), definition);
        }
    }

    record Trigger(String table, String name) {
        String disable() {
            return "ALTER TABLE %s DISABLE TRIGGER %s".formatted(quoted(table), quoted(name));
        }

        String enable() {
            return "ALTER TABLE %s ENABLE TRIGGER %s".formatted(quoted(table), quoted(name));
        }
    }
}
