package org.wilcoss.custody.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.BrokenCursor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Slice;

/** Reads practices, each list and each practice in one statement. */
@Component
public class PracticeQueries {
    private static final String SORT = "-starts_at";

    /** More than a practice has; a sheet with more draws would be no help to anybody. */
    private static final int MOST_DRAWS = 1000;

    private static final int MOST_LEADS = 500;

    private static final String COLUMNS = """
            SELECT p.id, p.title, p.place, p.lead_id, l.name AS lead_name, p.starts_at, p.ends_at,
              p.closed_at, p.closed_by_id, c.name AS closed_by_name,
              (SELECT count(*) FROM kits k WHERE k.practice_id = p.id) AS kits_out
            """;

    private static final String FROM = """
            FROM practices p
            JOIN users l ON l.id = p.lead_id
            LEFT JOIN users c ON c.id = p.closed_by_id
            """;

    /** Kits are handed out from an hour before; the day's bound keeps the index's range short. */
    private static final String NOW = COLUMNS + FROM + """
            WHERE p.starts_at BETWEEN cast(:now AS timestamptz) - interval '1 day'
                AND cast(:now AS timestamptz) + interval '1 hour'
              AND p.ends_at > :now AND p.closed_at IS NULL AND l.is_active
            ORDER BY p.starts_at, p.id LIMIT 20
            """;

    private static final String NAMED = COLUMNS + FROM + """
            WHERE p.title ILIKE :q OR p.place ILIKE :q OR l.name ILIKE :q
            ORDER BY p.starts_at DESC, p.id DESC LIMIT 10
            """;

    /** A draw ends with the kit's next event, whatever that is. If they are too many, those that are still out are there. */
    private static final String WITH_DRAWS = COLUMNS + ", d.* " + FROM + """
            LEFT JOIN LATERAL (
              SELECT e.id AS event_id, e.kit_id, k.code AS kit_code, e.athlete_id, a.name AS athlete_name,
                e.user_id AS holder_id, u.name AS holder_name, e.occurred_at AS out_at,
                n.event_type AS ended_by, n.occurred_at AS back_at
              FROM custody_events e
              JOIN kits k ON k.id = e.kit_id
              JOIN users u ON u.id = e.user_id
              LEFT JOIN athletes a ON a.id = e.athlete_id
              LEFT JOIN custody_events n ON n.kit_id = e.kit_id AND n.sequence = e.sequence + 1
              WHERE e.practice_id = p.id AND e.event_type IN ('check_out', 'transfer')
              ORDER BY n.id IS NOT NULL, e.occurred_at, e.id LIMIT :limit
            ) d ON true
            WHERE p.id = :id
            ORDER BY d.out_at, d.event_id
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

    /**
     * One page, the latest start first.
     *
     * @param open only open ones, only closed ones, or (null) both
     */
    public Slice<PracticeRow> list(@Nullable Boolean open, PageRequest page) {
        Conditions conditions = conditions(open);
        if (page.after() != null) {
            Cursor after = Cursor.decode(page.after(), SORT);
            conditions
                    .and("(p.starts_at, p.id) < (:after_start, :after_id)")
                    .bind("after_start", start(after))
                    .bind("after_id", after.id());
        }
        List<PracticeRow> rows = sql.sql(COLUMNS + FROM + conditions.where()
                        + " ORDER BY p.starts_at DESC, p.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> PracticeRow.read(row))
                .list();
        Slice<PracticeRow> slice = Slice.cut(
                rows, page.limit(), last -> new Cursor(SORT, last.startsAt().toString(), last.id()));
        return page.count() ? slice.withTotal(count(open)) : slice;
    }

    /** The latest ten whose title, place or lead has this part, in any case. */
    public List<PracticeRow> named(String part) {
        return sql.sql(NAMED)
                .param("q", "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .query((row, n) -> PracticeRow.read(row))
                .list();
    }

    /**
     * One practice with its draws.
     *
     * @throws NotFound if there is none of this id
     */
    public PracticeDraws find(int id) {
        return sql.sql(WITH_DRAWS).param("id", id).param("limit", MOST_DRAWS).query(PracticeQueries::gather);
    }

    /** Who can lead one: active staff, by name. */
    public List<Named> leads() {
        return sql.sql("SELECT id, name FROM users WHERE is_active AND role <> 'parent' ORDER BY name, id LIMIT :limit")
                .param("limit", MOST_LEADS)
                .query((row, n) -> new Named(row.getInt("id"), row.getString("name")))
                .list();
    }

    private static PracticeDraws gather(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new NotFound("practice");
        }
        PracticeRow practice = PracticeRow.read(rows);
        List<DrawRow> draws = new ArrayList<>();
        do {
            @Nullable DrawRow draw = DrawRow.find(rows);
            if (draw != null) {
                draws.add(draw);
            }
        } while (rows.next());
        return new PracticeDraws(practice, draws);
    }

    private long count(@Nullable Boolean open) {
        return sql.sql("SELECT count(*) FROM practices p " + conditions(open).where())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Conditions conditions(@Nullable Boolean open) {
        Conditions conditions = new Conditions();
        if (open != null) {
            conditions.and(open ? "p.closed_at IS NULL" : "p.closed_at IS NOT NULL");
        }
        return conditions;
    }

    private static OffsetDateTime start(Cursor cursor) {
        try {
            return OffsetDateTime.parse(cursor.value());
        } catch (DateTimeParseException notOurs) {
            throw new BrokenCursor();
        }
    }
}
