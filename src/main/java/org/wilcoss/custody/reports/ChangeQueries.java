package org.wilcoss.custody.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether anything has happened, for pages that stay open. */
@Component
public class ChangeQueries {
    /** Every act writes one entry, which waits until it stands in the tree: together they only ever grow. */
    static final String COUNT = """
            SELECT coalesce((SELECT max(size) FROM ledger_checkpoints), 0) + (SELECT count(*) FROM ledger_pending)""";

    private final JdbcClient sql;

    ChangeQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many acts there have been: another number than before means that something has changed. */
    public long count() {
        return sql.sql(COUNT).query(Long.class).single();
    }
}
