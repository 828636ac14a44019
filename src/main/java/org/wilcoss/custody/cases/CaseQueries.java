package org.wilcoss.custody.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Slice;

/** Reads cases, newest first, each list in one statement. */
@Component
public class CaseQueries {
    private static final String SORT = "-id";

    /** A kit with more open cases than this has other troubles. */
    private static final int OF_ONE_KIT = 20;

    private static final int OF_ONE_CASE = 200;

    private static final String SELECT = """
            SELECT c.id, c.kit_id, k.code AS kit_code, c.kind, c.note, c.person, c.custody_event_id,
              h.id AS holder_id, h.name AS holder_name, a.id AS athlete_id, a.name AS athlete_name,
              o.name AS opened_by, c.opened_at, c.due_at, r.name AS resolved_by, c.resolved_at, c.resolution
            """;

    private static final String FROM = """
            FROM cases c
            JOIN kits k ON k.id = c.kit_id
            LEFT JOIN custody_events e ON e.id = c.custody_event_id
            LEFT JOIN users h ON h.id = CASE e.event_type WHEN 'lost' THEN e.from_user_id ELSE e.user_id END
            LEFT JOIN athletes a ON a.id = e.athlete_id
            LEFT JOIN users o ON o.id = c.opened_by_id
            LEFT JOIN users r ON r.id = c.resolved_by_id
            """;

    private final JdbcClient sql;

    CaseQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page.
     *
     * @param open only open ones, only resolved ones, or (null) both
     */
    public Slice<CaseRow> list(@Nullable Boolean open, PageRequest page) {
        Conditions conditions = conditions(open);
        if (page.after() != null) {
            conditions.and(
                    "c.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<CaseRow> rows = sql.sql(
                        SELECT + FROM + conditions.where() + " ORDER BY c.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> CaseRow.read(row))
                .list();
        Slice<CaseRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count(open)) : slice;
    }

    /** The open cases of a kit. */
    public List<CaseRow> openOf(int kitId) {
        return sql.sql(SELECT + FROM
                        + "WHERE c.kit_id = :kit AND c.resolved_at IS NULL ORDER BY c.id DESC LIMIT :limit")
                .param("kit", kitId)
                .param("limit", OF_ONE_KIT)
                .query((row, n) -> CaseRow.read(row))
                .list();
    }

    /**
     * One case.
     *
     * @throws NotFound if there is none of this id
     */
    public CaseRow find(int id) {
        return sql.sql(SELECT + FROM + "WHERE c.id = :id")
                .param("id", id)
                .query((row, n) -> CaseRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    /** Whom somebody told of a case, in order. */
    public List<NoticeRow> notices(int id) {
        return sql.sql("""
                        SELECT n.id, n.case_id, n.told, n.told_at, n.reference, n.given_by_id, u.name AS given_by_name,
                          n.created_at, n.entry_hash
                        FROM case_notices n JOIN users u ON u.id = n.given_by_id
                        WHERE n.case_id = :id ORDER BY n.told_at, n.id LIMIT :limit
                        """)
                .param("id", id)
                .param("limit", OF_ONE_CASE)
                .query((row, n) -> NoticeRow.read(row))
                .list();
    }

    private long count(@Nullable Boolean open) {
        Conditions conditions = conditions(open);
        return sql.sql("SELECT count(*) FROM cases c " + conditions.where())
                .params(conditions.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Conditions conditions(@Nullable Boolean open) {
        Conditions conditions = new Conditions();
        if (open != null) {
            conditions.and(open ? "c.resolved_at IS NULL" : "c.resolved_at IS NOT NULL");
        }
        return conditions;
    }
}
