package org.wilcoss.custody.gate;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads requests, newest first, each list in one statement. A parent sees their own and those for their athletes. */
@Component
public class ApprovalQueries {
    private static final String SORT = "-id";

    private static final String STATUS = """
            CASE WHEN r.status IN ('pending', 'approved') AND r.expires_at <= :now THEN 'expired' ELSE r.status::text END""";

    private static final String SELECT = """
            SELECT r.id, r.kit_id, k.code AS kit_code, r.hand_over, r.requester_id, q.name AS requester_name, r.holder_id,
              h.name AS holder_name, r.athlete_id, a.name AS athlete_name, r.destination, r.expected_return_date,
              r.attestation_id, r.signature_id, %s AS status, r.requested_at, r.expires_at, r.decided_by_id,
              d.name AS decided_by_name, r.decided_at, r.reason, r.withdrawn_by_id, w.name AS withdrawn_by_name,
              r.withdrawn_at, e.id AS custody_event_id
            FROM approval_requests r
            JOIN kits k ON k.id = r.kit_id
            JOIN users q ON q.id = r.requester_id
            JOIN users h ON h.id = r.holder_id
            LEFT JOIN athletes a ON a.id = r.athlete_id
            LEFT JOIN users d ON d.id = r.decided_by_id
            LEFT JOIN users w ON w.id = r.withdrawn_by_id
            LEFT JOIN custody_events e ON e.approval_request_id = r.id
            """.formatted(STATUS);

    private final JdbcClient sql;
    private final Clock clock;

    ApprovalQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One page of requests, of one status or all. */
    public Slice<ApprovalRow> list(Actor actor, @Nullable ApprovalStatus status, PageRequest page) {
        Conditions all = conditions(actor, status);
        Conditions conditions = conditions(actor, status);
        if (page.after() != null) {
            conditions.and(
                    "r.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<ApprovalRow> rows = sql.sql(
                        SELECT + conditions.where() + " ORDER BY r.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> ApprovalRow.read(row))
                .list();
        Slice<ApprovalRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count(all)) : slice;
    }

    /**
     * One request.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    public ApprovalRow find(Actor actor, int id) {
        Conditions conditions = conditions(actor, null).and("r.id = :id", "id", id);
        return sql.sql(SELECT + conditions.where())
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .query((row, n) -> ApprovalRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("approval request"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM approval_requests r " + conditions.where())
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(Actor actor, @Nullable ApprovalStatus status) {
        Conditions conditions =
                new Conditions().and(STATUS + " = :status", "status", status == null ? null : Labels.of(status));
        if (!actor.may(Permission.SEE_ALL_CUSTODY)) {
            conditions.and("""
                    (:actor IN (r.requester_id, r.holder_id) OR EXISTS (
                      SELECT FROM guardians g WHERE g.athlete_id = r.athlete_id AND g.user_id = :actor))
                    """, "actor", actor.id());
        }
        return conditions;
    }
}
