package org.wilcoss.custody.papers;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** Which receipts are to be mailed to whom, and which were. */
@Component
class Mailings {
    /** Of the last day, so that a club that sets up its mail does not send last year's; five times, then it is given up. */
    private static final String DUE = """
            SELECT e.id, e.user_id FROM custody_events e
            JOIN users u ON u.id = e.user_id AND u.is_active
            LEFT JOIN custody_events before ON before.kit_id = e.kit_id AND before.sequence = e.sequence - 1
            LEFT JOIN paper_mailings m ON m.custody_event_id = e.id AND m.user_id = e.user_id
            WHERE e.created_at > now() - interval '1 day'
              AND ((e.event_type IN ('check_out', 'transfer') AND e.off_site)
                OR (e.event_type = 'check_in' AND before.off_site))
              AND m.sent_at IS NULL AND coalesce(m.attempts, 0) < 5
            ORDER BY e.id LIMIT 100
            """;

    private static final String NOTE = """
            INSERT INTO paper_mailings AS m (custody_event_id, user_id, sent_at, failure)
            VALUES (:event, :user, :sent, :failure)
            ON CONFLICT (custody_event_id, user_id) DO UPDATE
            SET attempts = m.attempts + 1, sent_at = excluded.sent_at, failure = excluded.failure
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Mailings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that nobody needs to ask for: off-site hand-overs, and returns of what was off-site. */
    List<Mailing> due() {
        return sql.sql(DUE)
                .query((row, n) -> new Mailing(row.getInt("id"), row.getInt("user_id")))
                .list();
    }

    void sent(Mailing mailing) {
        sql.sql(NOTE)
                .param("event", mailing.eventId())
                .param("user", mailing.userId())
                .param("sent", Moments.toSql(clock.instant()))
                .param("failure", null)
                .update();
    }

    void failed(Mailing mailing, String why) {
        sql.sql(NOTE)
                .param("event", mailing.eventId())
                .param("user", mailing.userId())
                .param("sent", null)
                .param("failure", why)
                .update();
    }
}
