package org.wilcoss.custody.amendments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;

/** Reads amendments, of any number of events in one statement. */
@Component
public class AmendmentQueries {
    private static final String SELECT = """
            SELECT m.id, m.custody_event_id, m.amended_by_id, b.name AS amended_by_name, m.reason, m.user_id,
              u.name AS user_name, m.athlete_id, a.name AS athlete_name, m.occurred_at, m.expected_return_date, m.notes,
              m.condition, m.rounds_fired, m.created_at, m.entry_hash
            FROM amendments m
            JOIN users b ON b.id = m.amended_by_id
            LEFT JOIN users u ON u.id = m.user_id
            LEFT JOIN athletes a ON a.id = m.athlete_id
            WHERE m.custody_event_id = ANY (:events) ORDER BY m.id
            """;

    /** More than a club has. */
    private static final int MOST = 2000;

    private final JdbcClient sql;
    private final EventQueries events;

    AmendmentQueries(JdbcClient sql, EventQueries events) {
        this.sql = sql;
        this.events = events;
    }

    /**
     * One event, original and amended.
     *
     * @throws org.wilcoss.custody.platform.NotFound if there is none of this id
     */
    public AmendedEvent find(Actor actor, int eventId) {
        actor.mustBeAllowed(Permission.SEE_ALL_CUSTODY);
        EventRow event = events.find(actor, new EventReference.ById(eventId));
        List<AmendmentRow> amendments = read(List.of(eventId));
        return new AmendedEvent(event, Believed.of(event, amendments), amendments);
    }

    /** Those of these events, each event's oldest first; nothing to whoever may not see them. */
    public Map<Integer, List<AmendmentRow>> ofEvents(Actor actor, List<Integer> eventIds) {
        if (eventIds.isEmpty() || !actor.may(Permission.SEE_ALL_CUSTODY)) {
            return Map.of();
        }
        return read(eventIds).stream().collect(Collectors.groupingBy(AmendmentRow::custodyEventId));
    }

    /** Who can have held a kit, by name; inactive people too, since it may be long ago. */
    public List<Named> users() {
        return names("users");
    }

    /** Whom a kit can have been used by, by name. */
    public List<Named> athletes() {
        return names("athletes");
    }

    private List<Named> names(String table) {
        return sql.sql("SELECT id, name FROM %s ORDER BY name, id LIMIT :limit".formatted(table))
                .param("limit", MOST)
                .query((row, n) -> new Named(row.getInt("id"), row.getString("name")))
                .list();
    }

    private List<AmendmentRow> read(List<Integer> eventIds) {
        return sql.sql(SELECT)
                .param("events", eventIds.toArray(Integer[]::new))
                .query((row, n) -> AmendmentRow.read(row))
                .list();
    }
}
