package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrokenCursor;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads the board in one statement. Parents see only what they or their athletes hold. */
@Component
public class BoardQueries {
    private static final String SORT = "due";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Of what is out, a whole club day is on one page. */
    private static final int PAGE = 500;

    /** The counts come with every row, and alone if there is none. */
    private static final String BOARD = """
            WITH seen AS (
              SELECT k.id, k.code, k.description, k.status, k.last_sequence,
                coalesce(k.expected_return_date < :now, false) AS overdue,
                r.id AS request_id, r.status = 'approved' AS granted, r.destination,
                CASE WHEN :view = 'gate' THEN r.requested_at ELSE k.held_since END AS since,
                CASE WHEN :view = 'gate' THEN r.expected_return_date ELSE k.expected_return_date END AS due,
                CASE WHEN :view = 'gate' THEN q.name ELSE h.name END AS who,
                CASE WHEN :view = 'gate' THEN b.name ELSE a.name END AS athlete
              FROM kits k
              LEFT JOIN users h ON h.id = k.holder_id
              LEFT JOIN athletes a ON a.id = k.athlete_id
              LEFT JOIN approval_requests r
                ON r.kit_id = k.id AND r.status IN ('pending', 'approved') AND r.expires_at > :now
              LEFT JOIN users q ON q.id = r.holder_id
              LEFT JOIN athletes b ON b.id = r.athlete_id
              WHERE k.retired_at IS NULL AND (:all OR k.holder_id = :actor OR EXISTS (
                SELECT FROM guardians g WHERE g.athlete_id = k.athlete_id AND g.user_id = :actor))
            ), shown AS (
              SELECT *, coalesce(due, :never) AS due_or_never FROM seen
              WHERE CASE :view
                WHEN 'out' THEN status = 'checked_out'
                WHEN 'overdue' THEN status = 'checked_out' AND overdue
                WHEN 'gate' THEN request_id IS NOT NULL
                ELSE status::text = :view END
            ), matching AS (
              SELECT * FROM shown WHERE code ILIKE :q OR who ILIKE :q OR athlete ILIKE :q
            ), counts AS (
              SELECT count(*) FILTER (WHERE status = 'available') AS available,
                count(*) FILTER (WHERE status = 'checked_out') AS out,
                count(*) FILTER (WHERE status = 'checked_out' AND overdue) AS late,
                count(request_id) AS gate,
                count(*) FILTER (WHERE status = 'maintenance') AS maintenance,
                count(*) FILTER (WHERE status = 'lost') AS lost,
                (SELECT count(*) FROM shown) AS shown,
                (SELECT count(*) FROM matching) AS matching
              FROM seen
            ), page AS (
              SELECT * FROM matching WHERE (due_or_never, id) > (:after_due, :after_id)
              ORDER BY due_or_never, id LIMIT :limit
            )
            SELECT counts.*, (%s) AS changes, page.id, page.code, page.description, page.who, page.athlete, page.due,
              page.overdue AND page.status = 'checked_out' AND :view <> 'gate' AS overdue,
              coalesce(m.occurred_at, e.occurred_at, page.since) AS since,
              CASE WHEN :view = 'gate' THEN page.destination ELSE m.notes END AS note,
              CASE WHEN :view = 'gate' THEN page.request_id END AS request_id, page.granted
            FROM counts LEFT JOIN page ON true
            LEFT JOIN LATERAL (
              SELECT m.occurred_at, m.notes FROM maintenance_events m
              WHERE m.kit_id = page.id AND :view = 'maintenance' ORDER BY m.id DESC LIMIT 1) m ON true
            LEFT JOIN custody_events e
              ON e.kit_id = page.id AND e.sequence = page.last_sequence AND :view = 'lost'
            ORDER BY page.due_or_never, page.id
            """.formatted(ChangeQueries.COUNT);

    private final JdbcClient sql;
    private final Clock clock;

    BoardQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One page of up to five hundred kits: what is due first, so the overdue ones on top, and without a due time last. */
    public Board read(Actor actor, BoardFilter filter) {
        After after = After.of(filter.after());
        List<Line> lines = sql.sql(BOARD)
                .param("q", pattern(filter.q()))
                .param("view", Labels.of(filter.view()))
                .param("actor", actor.id())
                .param("all", actor.may(Permission.SEE_ALL_CUSTODY))
                .param("now", Moments.toSql(clock.instant()))
                .param("never", Moments.toSql(NEVER))
                .param("after_due", after.due())
                .param("after_id", after.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> Line.read(row))
                .list();
        return new Board(
                lines.getFirst().counts(), slice(lines), lines.getFirst().changes());
    }

    private static Slice<BoardRow> slice(List<Line> lines) {
        List<BoardRow> rows =
                lines.stream().map(Line::row).filter(Objects::nonNull).toList();
        return Slice.cut(rows, PAGE, BoardQueries::cursor);
    }

    private static Cursor cursor(BoardRow last) {
        return new Cursor(SORT, Objects.requireNonNullElse(last.due(), NEVER).toString(), last.kitId());
    }

    /** A substring for ILIKE, its wildcards taken literally; of nothing, everything. */
    private static String pattern(@Nullable String q) {
        return q == null ? "%" : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private record After(OffsetDateTime due, long id) {
        static After of(@Nullable String cursor) {
            if (cursor == null) {
                return new After(Instant.EPOCH.atOffset(ZoneOffset.UTC), 0);
            }
            Cursor read = Cursor.decode(cursor, SORT);
            try {
                return new After(OffsetDateTime.parse(read.value()), read.id());
            } catch (DateTimeParseException notOurs) {
                throw new BrokenCursor();
            }
        }
    }

    private record Line(
            Board.Counts counts, long changes, @Nullable BoardRow row) {
        static Line read(ResultSet row) throws SQLException {
            var counts = new Board.Counts(
                    row.getInt("available"),
                    row.getInt("out"),
                    row.getInt("late"),
                    row.getInt("gate"),
                    row.getInt("maintenance"),
                    row.getInt("lost"),
                    row.getInt("shown"),
                    row.getInt("matching"));
            return new Line(counts, row.getLong("changes"), row.getObject("id") == null ? null : BoardRow.read(row));
        }
    }
}
