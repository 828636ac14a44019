package org.wilcoss.custody.custody;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Reads to whom a kit can be handed, in one statement. */
@Component
public class ReceiverQueries {
    /** More than a club has; a page with more choices would be no help to anybody. */
    private static final int MOST = 500;

    /** How many of the recorder's latest hand-outs say whom they usually serve: two practices or so. */
    private static final int LATELY = 100;

    /**
     * Likely first: who had this kit the last time; the one who asks; who draws at practices of the name of one that is
     * on now; who has no kit now; to whom the one who asks handed a kit lately; who drew one most recently.
     */
    private static final String RECEIVERS = """
            WITH latest AS (
              SELECT user_id, athlete_id FROM custody_events
              WHERE kit_id = :kit AND event_type IN ('check_out', 'transfer')
              ORDER BY occurred_at DESC, sequence DESC LIMIT 1
            ), regulars AS (
              SELECT DISTINCT e.user_id, e.athlete_id
              FROM practices now
              JOIN practices p ON p.title = now.title AND p.starts_at > cast(:now AS timestamptz) - interval '60 days'
              JOIN custody_events e ON e.practice_id = p.id
              WHERE now.closed_at IS NULL AND now.ends_at > :now
                AND now.starts_at BETWEEN cast(:now AS timestamptz) - interval '1 day'
                  AND cast(:now AS timestamptz) + interval '1 hour'
            ), served AS (
              SELECT user_id, athlete_id, max(occurred_at) AS served_at
              FROM (
                SELECT user_id, athlete_id, occurred_at FROM custody_events
                WHERE recorded_by_id = :actor AND event_type IN ('check_out', 'transfer')
                  AND occurred_at > cast(:now AS timestamptz) - interval '60 days'
                ORDER BY occurred_at DESC, id DESC LIMIT :lately
              ) lately
              GROUP BY user_id, athlete_id
            ), people AS (
              SELECT u.id, u.name, u.role::text AS role, draw.drew_at, u.id = :actor AS asks,
                EXISTS (SELECT FROM latest WHERE user_id = u.id AND athlete_id IS NULL) AS had_it_last,
                EXISTS (SELECT FROM regulars WHERE user_id = u.id AND athlete_id IS NULL) AS regular,
                EXISTS (SELECT FROM kits WHERE holder_id = u.id AND athlete_id IS NULL) AS has_one,
                (SELECT served_at FROM served WHERE user_id = u.id AND athlete_id IS NULL) AS served_at
              FROM users u
              LEFT JOIN LATERAL (
                SELECT e.occurred_at AS drew_at FROM custody_events e
                WHERE e.user_id = u.id AND e.athlete_id IS NULL AND e.event_type IN ('check_out', 'transfer')
                ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1
              ) draw ON true
              WHERE u.is_active
              UNION ALL
              SELECT a.id, a.name, NULL, draw.drew_at, false,
                EXISTS (SELECT FROM latest WHERE athlete_id = a.id),
                EXISTS (SELECT FROM regulars WHERE athlete_id = a.id),
                EXISTS (SELECT FROM kits WHERE athlete_id = a.id),
                (SELECT max(served_at) FROM served WHERE athlete_id = a.id)
              FROM athletes a
              LEFT JOIN LATERAL (
                SELECT e.occurred_at AS drew_at FROM custody_events e
                WHERE e.athlete_id = a.id AND e.event_type IN ('check_out', 'transfer')
                ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1
              ) draw ON true
              WHERE a.is_active
            )
            SELECT * FROM people
            ORDER BY had_it_last DESC, asks DESC, regular DESC, has_one, served_at DESC NULLS LAST,
              drew_at DESC NULLS LAST, name, role, id
            LIMIT :limit
            """;

    private final JdbcClient sql;
    private final Clock clock;

    ReceiverQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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
                .param("now", Moments.toSql(clock.instant()))
                .param("lately", LATELY)
                .param("limit", limit)
                .query((row, n) -> ReceiverRow.read(row))
                .list();
    }
}
