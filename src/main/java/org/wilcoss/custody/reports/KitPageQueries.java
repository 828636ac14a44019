package org.wilcoss.custody.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.Undoable;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrokenCursor;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads what the kit page shows beside the kit itself: its parts and its history, a statement each. */
@Component
public class KitPageQueries {
    private static final String SORT = "-at";
    private static final int PAGE = 50;

    /** Custody and maintenance in one list; a parent sees the custody events of themselves and their athletes. */
    private static final String TIMELINE = """
            SELECT * FROM (
              SELECT e.event_type::text AS kind, 0 AS source, e.id, e.occurred_at AS at, u.name AS who,
                CASE WHEN f.id <> e.user_id THEN f.name END AS giver, a.name AS athlete,
                CASE WHEN r.id <> e.user_id THEN r.name END AS recorder, e.expected_return_date AS due, e.notes,
                NULL AS parts_replaced, NULL::integer AS round_count, NULL::date AS next_due_date,
                undone.occurred_at AS undoes_at, undoing.id IS NOT NULL AS undone,
                EXISTS (SELECT FROM cases c WHERE c.custody_event_id = e.undoes_id AND c.resolved_at IS NULL) AS left_case,
                e.recorded_by_id = :actor AND e.created_at >= :undo_since AND e.sequence = k.last_sequence
                  AND k.status IN ('available', 'checked_out') AND k.retired_at IS NULL AND e.undoes_id IS NULL
                  AND e.event_type IN ('check_out', 'check_in') AND NOT e.off_site AND before.off_site IS NOT TRUE
                  AS may_undo
              FROM custody_events e
              JOIN kits k ON k.id = e.kit_id
              LEFT JOIN custody_events before ON before.kit_id = e.kit_id AND before.sequence = e.sequence - 1
              LEFT JOIN custody_events undone ON undone.id = e.undoes_id
              LEFT JOIN custody_events undoing ON undoing.undoes_id = e.id
              JOIN users u ON u.id = e.user_id
              LEFT JOIN users f ON f.id = e.from_user_id
              JOIN users r ON r.id = e.recorded_by_id
              LEFT JOIN athletes a ON a.id = e.athlete_id
              WHERE e.kit_id = :kit AND (:all OR e.user_id = :actor OR e.from_user_id = :actor
                OR e.recorded_by_id = :actor OR EXISTS (
                  SELECT FROM guardians g WHERE g.athlete_id = e.athlete_id AND g.user_id = :actor))
              UNION ALL
              SELECT 'maintenance_opened', 1, m.id, m.occurred_at, u.name, NULL, NULL, NULL, NULL, m.notes,
                m.parts_replaced, m.round_count, NULL, NULL, false, false, false
              FROM maintenance_events m JOIN users u ON u.id = m.opened_by_id
              WHERE m.kit_id = :kit AND :all
              UNION ALL
              SELECT 'maintenance_closed', 2, m.id, c.occurred_at, u.name, NULL, NULL, NULL, NULL, c.notes,
                c.parts_replaced, c.round_count, c.next_due_date, NULL, false, false, false
              FROM maintenance_events m
              JOIN maintenance_closings c ON c.maintenance_event_id = m.id
              JOIN users u ON u.id = c.closed_by_id
              WHERE m.kit_id = :kit AND :all
            ) AS happened
            WHERE (at, source, id) < (:after_at, :after_source, :after_id)
            ORDER BY at DESC, source DESC, id DESC LIMIT :limit
            """;

    private static final String PARTS = """
            SELECT type, make, model, calibre, quantity FROM items WHERE kit_id = :kit ORDER BY id LIMIT 200
            """;

    private final JdbcClient sql;
    private final Clock clock;

    KitPageQueries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of the kit's history, newest first. Whether the actor may see the kit is asked before. */
    public Slice<TimelineRow> timeline(Actor actor, int kitId, @Nullable String after) {
        Place start = Place.of(after);
        List<TimelineRow> rows = sql.sql(TIMELINE)
                .param("kit", kitId)
                .param("actor", actor.id())
                .param("all", actor.may(Permission.SEE_ALL_CUSTODY))
                .param("undo_since", Moments.toSql(clock.instant().minus(Undoable.WINDOW)))
                .param("after_at", start.at())
                .param("after_source", start.source())
                .param("after_id", start.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> TimelineRow.read(row))
                .list();
        return Slice.cut(rows, PAGE, Place::cursor);
    }

    /** The kit's items. */
    public List<PartRow> parts(int kitId) {
        return sql.sql(PARTS)
                .param("kit", kitId)
                .query((row, n) -> new PartRow(
                        row.getString("type"),
                        row.getString("make"),
                        row.getString("model"),
                        row.getString("calibre"),
                        row.getInt("quantity")))
                .list();
    }

    /** A place in the timeline: what happened at once is told apart by where it is kept and its id. */
    private record Place(OffsetDateTime at, int source, long id) {
        private static final Place START =
                new Place(Instant.parse("9999-12-31T00:00:00Z").atOffset(ZoneOffset.UTC), 0, 0);

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return START;
            }
            Cursor read = Cursor.decode(cursor, SORT);
            try {
                int source = Integer.parseInt(read.value().substring(0, 1));
                return new Place(OffsetDateTime.parse(read.value().substring(1)), source, read.id());
            } catch (NumberFormatException | DateTimeParseException | StringIndexOutOfBoundsException notOurs) {
                throw new BrokenCursor();
            }
        }

        static Cursor cursor(TimelineRow last) {
            int source = switch (last.kind()) {
                case CHECK_OUT, CHECK_IN, TRANSFER, LOST, FOUND -> 0;
                case MAINTENANCE_OPENED -> 1;
                case MAINTENANCE_CLOSED -> 2;
            };
            return new Cursor(SORT, source + last.at().toString(), last.id());
        }
    }
}
