package org.wilcoss.custody;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One text that differs when any row of any table differs. */
public final class TableDigest {
    private final JdbcClient sql;
    private final String query;

    public TableDigest(DataSource owner) {
        sql = JdbcClient.create(owner);
        query = sql.sql("""
                        SELECT format('(SELECT %L || count(*) || '':'' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %I t)',
                          tablename || '=', tablename)
                        FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename
                        """).query((row, n) -> row.getString(1)).list().stream()
                .collect(Collectors.joining(" || ' ' || ", "SELECT ", ""));
    }

    public String digest() {
        return sql.sql(query).query((row, n) -> row.getString(1)).single();
    }
}
