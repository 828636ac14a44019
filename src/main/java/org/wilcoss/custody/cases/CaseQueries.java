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

    private static final String SELECT = """
            SELECT c.id, c.kit_id, k.code AS kit_code, c.kind, c.note, c.person, o.name AS opened_by, c.opened_at,
              r.name AS resolved_by, c.resolved_at, c.resolution
            """;

    private static final String FROM = """
            FROM cases c
            JOIN kits k ON k.id = c.kit_id
            JOIN users o ON o.id = c.opened_by_id
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
