package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** Reads what undoing an event needs, in one statement. */
@Component
public class UndoQueries {
    private static final String UNDOABLE = """
            SELECT k.id, k.code, k.status, k.holder_id, k.athlete_id, k.practice_id, k.held_since, k.expected_return_date,
              k.off_site, k.reserved_for_id, k.reserved_until, k.last_sequence, k.retired_at IS NOT NULL AS retired,
              latest.occurred_at AS last_occurred_at, undone.id AS undone_by_id, b.user_id AS before_user_id,
              b.athlete_id AS before_athlete_id, b.practice_id AS before_practice_id,
              b.expected_return_date AS before_due, b.off_site AS before_off_site,
              u.is_active AND (b.athlete_id IS NULL OR a.is_active) AS before_active,
              b.practice_id IS NULL OR p.closed_at IS NULL AS before_practice_open, %s
            FROM custody_events e
            JOIN kits k ON k.id = e.kit_id
            JOIN custody_events latest ON latest.kit_id = k.id AND latest.sequence = k.last_sequence
            LEFT JOIN custody_events undone ON undone.undoes_id = e.id
            LEFT JOIN custody_events b ON b.kit_id = k.id AND b.sequence = e.sequence - 1 AND e.event_type = 'check_in'
            LEFT JOIN users u ON u.id = b.user_id
            LEFT JOIN athletes a ON a.id = b.athlete_id
            LEFT JOIN practices p ON p.id = b.practice_id
            WHERE e.id = :event
            """.formatted(RecordedEvent.columns("e"));

    private final JdbcClient sql;

    UndoQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** The event of this id, or empty if there is none. */
    public Optional<Undoable> find(int eventId) {
        return sql.sql(UNDOABLE)
                .param("event", eventId)
                .query((row, n) -> read(row))
                .optional();
    }

    private static Undoable read(ResultSet row) throws SQLException {
        return new Undoable(
                KitState.read(row), RecordedEvent.read(row), row.getObject("undone_by_id", Integer.class), before(row));
    }

    private static Undoable.@Nullable Before before(ResultSet row) throws SQLException {
        Integer holder = row.getObject("before_user_id", Integer.class);
        if (holder == null) {
            return null;
        }
        Draw draw = new Draw(
                holder,
                row.getObject("before_athlete_id", Integer.class),
                row.getObject("before_practice_id", Integer.class),
                Moments.find(row, "before_due"),
                null);
        return new Undoable.Before(
                draw,
                row.getBoolean("before_off_site"),
                row.getBoolean("before_active"),
                row.getBoolean("before_practice_open"));
    }
}
