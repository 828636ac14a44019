package org.wilcoss.custody;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One text that differs when any row of any table differs, but for what a mere request leaves: that it was made. */
public final class TableDigest {
    private final JdbcClient sql;
    private final String query;

    public TableDigest(DataSource owner) {
        sql = JdbcClient.create(owner);
        query = sql.sql("""
                        SELECT format('(SELECT %L || count(*) || '':'' || coalesce(sum(hashtextextended(%s, 0)), 0) FROM %I t)',
                          tablename || '=',
                          CASE tablename WHEN 'api_tokens' THEN '(to_jsonb(t) - ''last_used_at'' - ''updated_at'')::text'
                            ELSE 't::text' END,
                          tablename)
                        FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^(spring_session|rate_limits)' ORDER BY tablename
                        """).query((row, n) -> row.getString(1)).list().stream()
                .collect(Collectors.joining(" || ' ' || ", "SELECT ", ""));
    }

    public String digest() {
        return sql.sql(query).query((row, n) -> row.getString(1)).single();
    }
}
