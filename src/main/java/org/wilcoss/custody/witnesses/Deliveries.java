package org.wilcoss.custody.witnesses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** What was delivered, and who is at it. */
@Component
class Deliveries {
    /** Longer than any delivery waits. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Clock clock;

    Deliveries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes a day's delivery upon oneself; false if it was made, or somebody else is at it. */
    boolean claim(LocalDate day, WitnessKind kind) {
        Instant now = clock.instant();
        return sql.sql("""
                        INSERT INTO checkpoint_deliveries AS d (day, kind, claimed_until) VALUES (:day, :kind, :until)
                        ON CONFLICT (day, kind) DO UPDATE
                        SET claimed_until = excluded.claimed_until, attempts = d.attempts + 1
                        WHERE d.sent_at IS NULL AND d.claimed_until < :now
                        """)
                        .param("day", day)
                        .param("kind", Labels.of(kind))
                        .param("until", Moments.toSql(now.plus(CLAIM)))
                        .param("now", Moments.toSql(now))
                        .update()
                == 1;
    }

    void delivered(LocalDate day, WitnessKind kind, long size) {
        sql.sql("""
                        UPDATE checkpoint_deliveries SET sent_at = :now, size = :size, failure = NULL
                        WHERE day = :day AND kind = :kind
                        """)
                .param("now", Moments.toSql(clock.instant()))
                .param("size", size)
                .param("day", day)
                .param("kind", Labels.of(kind))
                .update();
    }

    /** Leaves it to whoever tries next. */
    void failed(LocalDate day, WitnessKind kind, String why) {
        sql.sql("""
                        UPDATE checkpoint_deliveries SET failure = :why, claimed_until = '-infinity'
                        WHERE day = :day AND kind = :kind AND sent_at IS NULL
                        """)
                .param("why", why)
                .param("day", day)
                .param("kind", Labels.of(kind))
                .update();
    }

    /** The latest of each kind, and before them those of the days just past. */
    List<DeliveryRow> recent(int limit) {
        return sql.sql("SELECT * FROM checkpoint_deliveries ORDER BY day DESC, kind LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> new DeliveryRow(
                        row.getObject("day", LocalDate.class),
                        Labels.parse(WitnessKind.class, row.getString("kind")),
                        row.getObject("size", Long.class),
                        Moments.find(row, "sent_at"),
                        row.getInt("attempts"),
                        row.getString("failure")))
                .list();
    }

    /** The kinds among these of which nothing went since then, though the ledger is older. */
    List<WitnessKind> silentSince(Instant least, List<WitnessKind> kinds) {
        return sql.sql("""
                        SELECT kind FROM unnest(:kinds) AS kind
                        WHERE NOT EXISTS (
                            SELECT FROM checkpoint_deliveries d WHERE d.kind = kind.kind AND d.sent_at > :least)
                          AND (SELECT created_at < :least FROM ledger_origin)
                        """)
                .param("kinds", kinds.stream().map(Labels::of).toArray(String[]::new))
                .param("least", Moments.toSql(least))
                .query((row, n) -> Labels.parse(WitnessKind.class, row.getString("kind")))
                .list();
    }
}
