package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations made, as PostgreSQL's catalogue describes it. */
record Schema(Map<String, Table> tables, Map<String, List<String>> enums, Set<String> sequences) {

    static Schema of(DataSource database) {
        var sql = JdbcClient.create(database);
        var tables = new TreeMap<String, Table>();
        sql.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(name -> tables.put(name, table(sql, name)));
        var sequences = sql.sql("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'")
                .query((row, _) -> row.getString(1))
                .set();
        return new Schema(tables, enums(sql), sequences);
    }

    private static Table table(JdbcClient sql, String name) {
        return new Table(
                name, "", false, columns(sql, name), List.of(), keys(sql, name), references(sql, name), Set.of());
    }

    private static Map<String, Column> columns(JdbcClient sql, String table) {
        var columns = new LinkedHashMap<String, Column>();
        sql.sql("""
                        SELECT a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
                          pg_get_expr(d.adbin, d.adrelid),
                          ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY e.enumsortorder)
                        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                        WHERE a.attrelid = to_regclass(quote_ident(:table)) AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """)
                .param("table", table)
                .query((row, _) -> new Column(
                        row.getString(1),
                        SqlTypes.ours(row.getString(2)),
                        row.getBoolean(3),
                        0,
                        row.getString(4),
                        texts(row.getArray(5).getArray())))
                .list()
                .forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    private static List<Key> keys(JdbcClient sql, String table) {
        return sql.sql("""
                        SELECT c.relname, i.indisunique, i.indpred IS NULL,
                          ARRAY(SELECT coalesce(a.attname::text, '') FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number AND k.number > 0
                            ORDER BY k.place)
                        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE i.indrelid = to_regclass(quote_ident(:table)) ORDER BY c.relname
                        """)
                .param("table", table)
                .query((row, _) -> new Key(
                        row.getString(1), texts(row.getArray(4).getArray()), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }

    private static List<Reference> references(JdbcClient sql, String table) {
        return sql.sql("""
                        SELECT r.relname, %s, %s FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
                        WHERE f.contype = 'f' AND f.conrelid = to_regclass(quote_ident(:table)) ORDER BY f.conname
                        """.formatted(names("f.conrelid", "f.conkey"), names("f.confrelid", "f.confkey")))
                .param("table", table)
                .query((row, _) -> new Reference(
                        texts(row.getArray(2).getArray()),
                        row.getString(1),
                        texts(row.getArray(3).getArray())))
                .list();
    }

    private static String names(String relation, String numbers) {
        return """
                ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY AS k (number, place)
                  JOIN pg_attribute a ON a.attrelid = %s AND a.attnum = k.number ORDER BY k.place)
                """.formatted(numbers, relation);
    }

    private static Map<String, List<String>> enums(JdbcClient sql) {
        var enums = new TreeMap<String, List<String>>();
        sql.sql(
                        "SELECT t.typname, e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid ORDER BY e.enumsortorder")
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(each -> enums.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return enums;
    }

    private static List<String> texts(Object array) {
        return Arrays.asList((String[]) array);
    }
}
