package org.wilcoss.custody.custody;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** Reads practices, in one statement. */
@Component
public class PracticeQueries {
    /** Kits are handed out from an hour before; the day's bound keeps the index's range short. */
    private static final String NOW = """
            SELECT p.id, p.title, l.name AS lead, p.ends_at
            FROM practices p JOIN users l ON l.id = p.lead_id
            WHERE p.starts_at BETWEEN cast(:now AS timestamptz) - interval '1 day'
                AND cast(:now AS timestamptz) + interval '1 hour'
              AND p.ends_at > :now AND l.is_active
            ORDER BY p.starts_at, p.id LIMIT 20
            """;

    private final JdbcClient sql;
    private final Clock clock;

    PracticeQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The practices at which kits are handed out now, the one that began first on top. */
    public List<PracticeRow> now() {
        return sql.sql(NOW)
                .param("now", Moments.toSql(clock.instant()))
                .query((row, n) -> PracticeRow.read(row))
                .list();
    }
}
