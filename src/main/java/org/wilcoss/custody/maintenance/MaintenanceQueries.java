package org.wilcoss.custody.maintenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Slice;

/** Reads maintenance, newest first, each list in one statement. */
@Component
public class MaintenanceQueries {
    private static final String SORT = "-id";

    private static final String SELECT = """
            SELECT m.id, m.kit_id, k.code AS kit_code, o.name AS opened_by, m.occurred_at AS opened_at, m.notes,
              coalesce(c.parts_replaced, m.parts_replaced) AS parts_replaced,
              coalesce(c.round_count, m.round_count) AS round_count, u.name AS closed_by, c.occurred_at AS closed_at,
              c.notes AS closing_notes, c.next_due_date
            """;

    private static final String FROM = """
            FROM maintenance_events m
            JOIN kits k ON k.id = m.kit_id
            JOIN users o ON o.id = m.opened_by_id
            LEFT JOIN maintenance_closings c ON c.maintenance_event_id = m.id
            LEFT JOIN users u ON u.id = c.closed_by_id
            """;

    private final JdbcClient sql;

    MaintenanceQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page.
     *
     * @param open only open ones, only closed ones, or (null) both
     */
    public Slice<MaintenanceRow> list(@Nullable Integer kitId, @Nullable Boolean open, PageRequest page) {
        Conditions all = conditions(kitId, open);
        Conditions conditions = conditions(kitId, open);
        if (page.after() != null) {
            conditions.and(
                    "m.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<MaintenanceRow> rows = sql.sql(
                        SELECT + FROM + conditions.where() + " ORDER BY m.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> MaintenanceRow.read(row))
                .list();
        Slice<MaintenanceRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count(all)) : slice;
    }

    /**
     * One maintenance event.
     *
     * @throws NotFound if there is none of this id
     */
    public MaintenanceRow find(int id) {
        return sql.sql(SELECT + FROM + "WHERE m.id = :id")
                .param("id", id)
                .query((row, n) -> MaintenanceRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("maintenance event"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) " + FROM + conditions.where())
                .params(conditions.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Conditions conditions(@Nullable Integer kitId, @Nullable Boolean open) {
        return new Conditions()
                .and("m.kit_id = :kit", "kit", kitId)
                .and("(c.maintenance_event_id IS NULL) = :open", "open", open);
    }
}
