package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrokenCursor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads custody events, each list in one statement. A parent sees those of themselves and of their athletes. */
@Component
public class EventQueries {
    private static final String SELECT = """
            SELECT e.id, e.kit_id, k.code AS kit_code, e.sequence, e.event_type, e.user_id, u.name AS user_name,
              e.from_user_id, f.name AS from_user_name, e.recorded_by_id, r.name AS recorded_by_name, e.athlete_id,
              a.name AS athlete_name, e.practice_id, e.off_site, e.notes, e.approval_request_id, e.attestation_id,
              e.attestation_accepted, e.condition, e.missing_items, e.rounds_fired, e.unloaded, e.flag_in, e.cased_locked,
              e.undoes_id, e.expected_return_date, e.occurred_at, e.created_at, e.entry_hash
            FROM custody_events e
            JOIN kits k ON k.id = e.kit_id
            JOIN users u ON u.id = e.user_id
            LEFT JOIN users f ON f.id = e.from_user_id
            JOIN users r ON r.id = e.recorded_by_id
            LEFT JOIN athletes a ON a.id = e.athlete_id
            """;

    private static final String COUNT = """
            FROM custody_events e
            JOIN kits k ON k.id = e.kit_id
            JOIN users u ON u.id = e.user_id
            CROSS JOIN club_settings club
            """;

    private static final String HOLDER_AT = """
            SELECT k.id AS kit_id, k.code AS kit_code, e.event_type, e.sequence, e.occurred_at,
              h.id AS holder_id,
              h.name AS holder_name, a.id AS athlete_id, a.name AS athlete_name
            FROM kits k
            LEFT JOIN LATERAL (
              SELECT * FROM custody_events
              WHERE kit_id = k.id AND occurred_at <= :at ORDER BY occurred_at DESC, sequence DESC LIMIT 1
            ) e ON true
            LEFT JOIN users h ON h.id = CASE e.event_type
              WHEN 'check_out' THEN e.user_id WHEN 'transfer' THEN e.user_id WHEN 'lost' THEN e.from_user_id END
            LEFT JOIN athletes a ON a.id = e.athlete_id AND e.event_type IN ('check_out', 'transfer', 'lost')
            WHERE k.id = :kit
            """;

    private final JdbcClient sql;

    EventQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of the timeline: by {@code occurred_at}, then by sequence within a kit and by id across kits. */
    public Slice<EventRow> list(Actor actor, EventFilter filter, PageRequest page) {
        Conditions all = conditions(actor, filter);
        Conditions conditions = conditions(actor, filter);
        after(conditions, filter, page.after());
        String direction = filter.oldestFirst() ? "ASC" : "DESC";
        List<EventRow> rows = sql.sql("%s %s ORDER BY e.occurred_at %s, e.id %s LIMIT :limit OFFSET :offset"
                        .formatted(SELECT, conditions.where(), direction, direction))
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> EventRow.read(row))
                .list();
        Slice<EventRow> slice = Slice.cut(rows, page.limit(), last -> cursor(filter, last));
        return page.count() ? slice.withTotal(count(all)) : slice;
    }

    /** How many events each kit, user, type or day has, the most first; days in order. */
    public List<EventCount> counts(Actor actor, EventGrouping grouping, EventFilter filter) {
        Conditions conditions = conditions(actor, filter);
        String order = grouping == EventGrouping.DAY ? "1" : "3 DESC, 1";
        return sql.sql("SELECT %s, %s, count(*) %s %s GROUP BY %s ORDER BY %s LIMIT 1000"
                        .formatted(
                                grouping.key(),
                                grouping.displayName(),
                                COUNT,
                                conditions.where(),
                                grouping.key(),
                                order))
                .params(conditions.values())
                .query((row, n) -> new EventCount(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /**
     * Who held the kit at an instant.
     *
     * @throws NotFound if there is no such kit, or the actor may not see its history
     */
    public HolderAt holderAt(Actor actor, int kitId, Instant at) {
        actor.mustBeAllowed(Permission.SEE_ALL_CUSTODY);
        return sql.sql(HOLDER_AT)
                .param("kit", kitId)
                .param("at", Moments.toSql(at))
                .query((row, n) -> holderAt(row, at))
                .optional()
                .orElseThrow(() -> new NotFound("kit"));
    }

    /**
     * One event.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    public EventRow find(Actor actor, EventReference reference) {
        Conditions conditions = new Conditions().and(reference.condition(), "event", reference.value());
        theirs(conditions, actor);
        return sql.sql(SELECT + conditions.where())
                .params(conditions.values())
                .query((row, n) -> EventRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("custody event"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM custody_events e JOIN users u ON u.id = e.user_id " + conditions.where())
                .params(conditions.values())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Conditions conditions(Actor actor, EventFilter filter) {
        Conditions conditions = new Conditions()
                .and("e.kit_id = :kit", "kit", filter.kitId())
                .and("e.user_id = :user", "user", filter.userId())
                .and("lower(u.email) = lower(:email)", "email", filter.userEmail())
                .and("e.event_type = cast(:type AS custodyeventtype)", "type", label(filter.eventType()))
                .and("e.occurred_at >= :since", "since", Moments.toSql(filter.since()))
                .and("e.occurred_at < :until", "until", Moments.toSql(filter.until()));
        theirs(conditions, actor);
        return conditions;
    }

    private static void theirs(Conditions conditions, Actor actor) {
        if (!actor.may(Permission.SEE_ALL_CUSTODY)) {
            conditions.and("""
                    (:actor IN (e.user_id, coalesce(e.from_user_id, 0), e.recorded_by_id) OR EXISTS (
                      SELECT FROM guardians g WHERE g.athlete_id = e.athlete_id AND g.user_id = :actor))
                    """, "actor", actor.id());
        }
    }

    private static void after(Conditions conditions, EventFilter filter, @Nullable String after) {
        if (after != null) {
            Cursor cursor = Cursor.decode(after, sort(filter));
            conditions
                    .and("(e.occurred_at, e.id) " + (filter.oldestFirst() ? ">" : "<") + " (:after_time, :after_id)")
                    .bind("after_time", time(cursor))
                    .bind("after_id", cursor.id());
        }
    }

    private static OffsetDateTime time(Cursor cursor) {
        try {
            return OffsetDateTime.parse(cursor.value());
        } catch (DateTimeParseException notOurs) {
            throw new BrokenCursor();
        }
    }

    private static Cursor cursor(EventFilter filter, EventRow last) {
        return new Cursor(sort(filter), last.occurredAt().toString(), last.id());
    }

    private static String sort(EventFilter filter) {
        return filter.oldestFirst() ? "occurred_at" : "-occurred_at";
    }

    private static @Nullable String label(@Nullable CustodyEventType type) {
        return type == null ? null : Labels.of(type);
    }

    private static HolderAt holderAt(ResultSet row, Instant at) throws SQLException {
        String type = row.getString("event_type");
        return new HolderAt(
                row.getInt("kit_id"),
                row.getString("kit_code"),
                at,
                type == null ? KitStatus.AVAILABLE : statusAfter(Labels.parse(CustodyEventType.class, type)),
                Named.find(row, "holder"),
                Named.find(row, "athlete"),
                Moments.find(row, "occurred_at"),
                row.getInt("sequence"));
    }

    private static KitStatus statusAfter(CustodyEventType type) {
        return switch (type) {
            case CHECK_OUT, TRANSFER -> KitStatus.CHECKED_OUT;
            case CHECK_IN, FOUND -> KitStatus.AVAILABLE;
            case LOST -> KitStatus.LOST;
        };
    }
}
