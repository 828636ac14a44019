package org.wilcoss.custody.database;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logs the program's statements: those that were slow, without their values, and all of them when debugging. */
final class WatchedStatements implements QueryExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger("org.wilcoss.custody.sql");

    private final StatementLog settings;
    private final Set<String> labels;

    private WatchedStatements(StatementLog settings, Set<String> labels) {
        this.settings = settings;
        this.labels = labels;
    }

    /** The same connections, watched. */
    static DataSource of(DataSource pool, StatementLog settings) {
        return ProxyDataSourceBuilder.create(pool)
                .listener(new WatchedStatements(settings, settings.echo() ? labels(pool) : Set.of()))
                .build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var took = Duration.ofMillis(execution.getElapsedTime());
        for (var query : queries) {
            if (settings.echo()) {
                LOG.info("{} ms: {}{}", took.toMillis(), oneLine(query), BoundValues.of(query, labels));
            } else if (took.compareTo(settings.slow()) >= 0) {
                LOG.warn("Slow, {} ms: {}", took.toMillis(), oneLine(query));
            }
        }
    }

    private static String oneLine(QueryInfo query) {
        return query.getQuery().replaceAll("\\s+", " ").strip();
    }

    /** The labels of the schema's enums: the only texts that cannot be personal or secret. */
    private static Set<String> labels(DataSource pool) {
        return JdbcClient.create(pool)
                .sql("SELECT enumlabel::text FROM pg_enum")
                .query((row, _) -> row.getString(1))
                .set();
    }
}
