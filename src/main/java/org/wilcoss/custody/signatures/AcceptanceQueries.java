package org.wilcoss.custody.signatures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Reads what is to be signed for, and what was. */
@Component
public class AcceptanceQueries {
    /** As many as one signature may stand for. */
    public static final int MOST = 100;

    private static final String EVENTS = """
            SELECT e.id, e.kit_id, k.code, e.event_type, e.user_id, u.name AS user_name, u.is_active, e.occurred_at,
              e.expected_return_date, e.entry_hash, a.custody_event_id IS NOT NULL AS accepted
            FROM custody_events e
            JOIN kits k ON k.id = e.kit_id
            JOIN users u ON u.id = e.user_id
            LEFT JOIN acceptances a ON a.custody_event_id = e.id
            """;

    private static final String ACCEPTANCES = """
            SELECT s.id, s.user_id, u.name AS user_name, s.recorded_by_id, r.name AS recorded_by_name, s.signed_at,
              coalesce(s.typed_name, CASE jsonb_typeof(s.strokes) WHEN 'string' THEN s.strokes #>> '{}' END) AS typed_name,
              CASE jsonb_typeof(s.strokes) WHEN 'array' THEN s.strokes::text END AS strokes, s.entry_hash,
              (SELECT array_agg(a.custody_event_id ORDER BY a.custody_event_id) FROM acceptances a
               WHERE a.signature_id = s.id) AS event_ids
            FROM signatures s
            JOIN users u ON u.id = s.user_id
            JOIN users r ON r.id = s.recorded_by_id
            WHERE s.id IN (SELECT signature_id FROM acceptances WHERE custody_event_id = ANY(:events))
            ORDER BY s.id
            """;

    private final JdbcClient sql;

    AcceptanceQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these events of which the actor may take the signature, in the order of their ids. */
    List<AcceptableEvent> events(Actor actor, Collection<Integer> ids) {
        return sql.sql(EVENTS + "WHERE e.id = ANY(:ids) AND (:clerk OR e.user_id = :actor) ORDER BY e.id")
                .param("ids", ids.toArray(Integer[]::new))
                .param("clerk", actor.may(Permission.CHECK_OUT))
                .param("actor", actor.id())
                .query((row, n) -> event(row))
                .list();
    }

    /** What this user has now and did not sign for yet, the oldest first. Who may know is for the caller to decide. */
    public List<AcceptableEvent> pending(int userId) {
        return sql.sql(EVENTS + """
                        WHERE e.user_id = :user AND k.holder_id = :user AND k.status = 'checked_out'
                          AND e.sequence = k.last_sequence AND a.custody_event_id IS NULL
                        ORDER BY e.id LIMIT :most
                        """)
                .param("user", userId)
                .param("most", MOST)
                .query((row, n) -> event(row))
                .list();
    }

    /** The signature that accepts an event. Who may see the event is for the caller to decide. */
    public Optional<AcceptanceRow> find(int eventId) {
        return Optional.ofNullable(ofEvents(List.of(eventId)).get(eventId));
    }

    /** The signatures that accept these events, by the events' ids. */
    public Map<Integer, AcceptanceRow> ofEvents(Collection<Integer> eventIds) {
        return sql
                .sql(ACCEPTANCES)
                .param("events", eventIds.toArray(Integer[]::new))
                .query((row, n) -> acceptance(row))
                .list()
                .stream()
                .flatMap(row -> row.eventIds().stream().map(id -> Map.entry(id, row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AcceptableEvent event(ResultSet row) throws SQLException {
        return new AcceptableEvent(
                row.getInt("id"),
                row.getInt("kit_id"),
                row.getString("code"),
                Labels.parse(CustodyEventType.class, row.getString("event_type")),
                new Named(row.getInt("user_id"), row.getString("user_name")),
                row.getBoolean("is_active"),
                Moments.get(row, "occurred_at"),
                Moments.find(row, "expected_return_date"),
                row.getBoolean("accepted"),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }

    private static AcceptanceRow acceptance(ResultSet row) throws SQLException {
        @Nullable String strokes = row.getString("strokes");
        return new AcceptanceRow(
                row.getInt("id"),
                new Named(row.getInt("user_id"), row.getString("user_name")),
                new Named(row.getInt("recorded_by_id"), row.getString("recorded_by_name")),
                Moments.get(row, "signed_at"),
                row.getString("typed_name"),
                strokes == null ? null : Strokes.parse(strokes).points(),
                Arrays.asList((Integer[]) row.getArray("event_ids").getArray()),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }
}
