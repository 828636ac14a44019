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
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads the board in one statement. Parents see only what they or their athletes hold. */
@Component
public class BoardQueries {
    private static final String SORT = "due";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The counts come with every row, and alone if there is none. */
    private static final String BOARD = """
            WITH seen AS (
              SELECT k.*, h.name AS holder, a.name AS athlete,
                coalesce(k.expected_return_date < :now, false) AS overdue,
                coalesce(k.expected_return_date, :never) AS due_or_never
              FROM kits k
              LEFT JOIN users h ON h.id = k.holder_id
              LEFT JOIN athletes a ON a.id = k.athlete_id
              WHERE k.retired_at IS NULL AND (:all OR k.holder_id = :actor OR EXISTS (
                SELECT FROM guardians g WHERE g.athlete_id = k.athlete_id AND g.user_id = :actor))
            ), matching AS (
              SELECT * FROM seen
              WHERE status = 'checked_out' AND (overdue OR NOT :overdue)
                AND (code ILIKE :q OR holder ILIKE :q OR athlete ILIKE :q)
            ), counts AS (
              SELECT count(*) FILTER (WHERE status = 'available') AS available,
                count(*) FILTER (WHERE status = 'checked_out') AS out,
                count(*) FILTER (WHERE overdue) AS late,
                count(*) FILTER (WHERE status = 'maintenance') AS maintenance,
                count(*) FILTER (WHERE status = 'lost') AS lost,
                (SELECT count(*) FROM matching) AS matching
              FROM seen
            ), page AS (
              SELECT * FROM matching WHERE (due_or_never, id) > (:after_due, :after_id)
              ORDER BY due_or_never, id LIMIT :limit
            )
            SELECT counts.*, page.id, page.code, page.description, page.holder, page.athlete, page.held_since,
              page.expected_return_date, page.overdue
            FROM counts LEFT JOIN page ON true
            ORDER BY page.due_or_never, page.id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    BoardQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One page of up to a hundred kits: what is due first, so the overdue ones on top, and without a due time last. */
    public Board read(Actor actor, BoardFilter filter) {
        After after = After.of(filter.after());
        List<Line> lines = sql.sql(BOARD)
                .param("q", pattern(filter.q()))
                .param("overdue", filter.overdue())
                .param("actor", actor.id())
                .param("all", actor.may(Permission.SEE_ALL_CUSTODY))
                .param("now", Moments.toSql(clock.instant()))
                .param("never", Moments.toSql(NEVER))
                .param("after_due", after.due())
                .param("after_id", after.id())
                .param("limit", PageRequest.MAX_LIMIT + 1)
                .query((row, n) -> Line.read(row))
                .list();
        return new Board(lines.getFirst().counts(), slice(lines));
    }

    private static Slice<BoardRow> slice(List<Line> lines) {
        List<BoardRow> rows =
                lines.stream().map(Line::row).filter(Objects::nonNull).toList();
        return Slice.cut(rows, PageRequest.MAX_LIMIT, BoardQueries::cursor);
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

    private record Line(Board.Counts counts, @Nullable BoardRow row) {
        static Line read(ResultSet row) throws SQLException {
            var counts = new Board.Counts(
                    row.getInt("available"),
                    row.getInt("out"),
                    row.getInt("late"),
                    row.getInt("maintenance"),
                    row.getInt("lost"),
                    row.getInt("matching"));
            return new Line(counts, row.getObject("id") == null ? null : BoardRow.read(row));
        }
    }
}
