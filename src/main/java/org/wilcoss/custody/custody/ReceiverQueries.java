package org.wilcoss.custody.custody;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;

/** Reads to whom a kit can be handed, in one statement. */
@Component
public class ReceiverQueries {
    /** More than a club has; a page with more choices would be no help to anybody. */
    private static final int MOST = 500;

    /** Likely first: who had this kit the last time, the one who asks, who drew a kit most recently. */
    private static final String RECEIVERS = """
            WITH latest AS (
              SELECT user_id, athlete_id FROM custody_events
              WHERE kit_id = :kit AND event_type IN ('check_out', 'transfer')
              ORDER BY occurred_at DESC, sequence DESC LIMIT 1
            ), people AS (
              SELECT u.id, u.name, u.role::text AS role, draw.drew_at, u.id = :actor AS asks,
                EXISTS (SELECT FROM latest WHERE user_id = u.id AND athlete_id IS NULL) AS had_it_last
              FROM users u
              LEFT JOIN LATERAL (
                SELECT e.occurred_at AS drew_at FROM custody_events e
                WHERE e.user_id = u.id AND e.athlete_id IS NULL AND e.event_type IN ('check_out', 'transfer')
                ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1
              ) draw ON true
              WHERE u.is_active
              UNION ALL
              SELECT a.id, a.name, NULL, draw.drew_at, false,
                EXISTS (SELECT FROM latest WHERE athlete_id = a.id)
              FROM athletes a
              LEFT JOIN LATERAL (
                SELECT e.occurred_at AS drew_at FROM custody_events e
                WHERE e.athlete_id = a.id AND e.event_type IN ('check_out', 'transfer')
                ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1
              ) draw ON true
              WHERE a.is_active
            )
            SELECT * FROM people
            ORDER BY had_it_last DESC, asks DESC, drew_at DESC NULLS LAST, name, role, id LIMIT :limit
            """;

    private final JdbcClient sql;

    ReceiverQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everybody to whom this kit can be handed, likely ones first. */
    public List<ReceiverRow> all(Actor actor, int kitId) {
        return likely(actor, kitId, MOST);
    }

    /** The likeliest few. */
    public List<ReceiverRow> likely(Actor actor, int kitId, int limit) {
        actor.mustBeAllowed(Permission.SEE_PEOPLE);
        return sql.sql(RECEIVERS)
                .param("kit", kitId)
                .param("actor", actor.id())
                .param("limit", limit)
                .query((row, n) -> ReceiverRow.read(row))
                .list();
    }
}
