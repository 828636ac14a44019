package org.wilcoss.custody.kits;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rebuilds every kit's custody from its events, in SQL and apart from the code that writes it, and says what differs
 * (rules 1 and 2). Reads only.
 */
@Component
public class ChainCheck {
    private static final String GAPS = """
            SELECT k.code, 'events are numbered 1 to ' || max(e.sequence) || ' but there are ' || count(*)
            FROM custody_events e JOIN kits k ON k.id = e.kit_id
            GROUP BY k.id HAVING count(*) <> max(e.sequence) OR min(e.sequence) <> 1
            """;

    private static final String LAST_SEQUENCE = """
            SELECT k.code, 'last_sequence is ' || k.last_sequence || ' but the last event is ' || coalesce(max(e.sequence), 0)
            FROM kits k LEFT JOIN custody_events e ON e.kit_id = k.id
            GROUP BY k.id HAVING k.last_sequence <> coalesce(max(e.sequence), 0)
            """;

    private static final String CHAIN = """
            SELECT code, 'event ' || sequence || ' (' || event_type || ') does not follow from event ' || (sequence - 1)
              || ' (' || coalesce(before::text, 'none') || ')'
            FROM (
              SELECT k.code, e.sequence, e.event_type, e.from_user_id, e.occurred_at,
                lag(e.event_type) OVER w AS before, lag(e.occurred_at) OVER w AS occurred_before,
                lag(CASE WHEN e.event_type IN ('check_out', 'transfer') THEN e.user_id END) OVER w AS holder
              FROM custody_events e JOIN kits k ON k.id = e.kit_id
              WINDOW w AS (PARTITION BY e.kit_id ORDER BY e.sequence)
            ) AS chain
            WHERE occurred_at < occurred_before OR from_user_id IS DISTINCT FROM holder OR NOT CASE event_type
              WHEN 'check_out' THEN before IS NULL OR before IN ('check_in', 'found')
              WHEN 'check_in' THEN before IN ('check_out', 'transfer')
              WHEN 'transfer' THEN before IN ('check_out', 'transfer')
              WHEN 'lost' THEN before IS NULL OR before <> 'lost'
              WHEN 'found' THEN before = 'lost' END
            """;

    private static final String STATE = """
            SELECT k.code, 'kit says ' || k.status || ', holder ' || coalesce(k.holder_id::text, 'none')
              || '; its events say ' || coalesce(e.event_type::text, 'none')
            FROM kits k LEFT JOIN custody_events e ON e.kit_id = k.id AND e.sequence = k.last_sequence
            WHERE (k.status, coalesce(k.holder_id, 0), coalesce(k.athlete_id, 0), coalesce(k.expected_return_date, '-infinity'),
                k.off_site, coalesce(k.practice_id, 0))
              IS DISTINCT FROM (CASE e.event_type
                WHEN 'check_out' THEN 'checked_out' WHEN 'transfer' THEN 'checked_out' WHEN 'lost' THEN 'lost'
                ELSE CASE WHEN k.status = 'maintenance' THEN 'maintenance' ELSE 'available' END END::kitstatus,
              coalesce(CASE e.event_type WHEN 'check_out' THEN e.user_id WHEN 'transfer' THEN e.user_id
                WHEN 'lost' THEN e.from_user_id END, 0),
              coalesce(CASE WHEN e.event_type IN ('check_out', 'transfer', 'lost') THEN e.athlete_id END, 0),
              coalesce(CASE WHEN e.event_type IN ('check_out', 'transfer') THEN e.expected_return_date END, '-infinity'),
              coalesce(e.off_site, false), coalesce(CASE WHEN e.event_type IN ('check_out', 'transfer') THEN e.practice_id END, 0))
            """;

    private static final String WORKSHOP = """
            SELECT k.code, 'kit says ' || k.status || '; open maintenance: ' || count(m.id) FILTER (WHERE c.created_at IS NULL)
            FROM kits k LEFT JOIN maintenance_events m ON m.kit_id = k.id
              LEFT JOIN maintenance_closings c ON c.maintenance_event_id = m.id
            GROUP BY k.id
            HAVING count(m.id) FILTER (WHERE c.created_at IS NULL) > 1
              OR (k.status = 'maintenance' AND count(m.id) FILTER (WHERE c.created_at IS NULL) <> 1)
            """;

    private static final String ENTRIES = """
            SELECT k.code, 'event ' || e.sequence || ' is recorded in the ledger as ' || l.act
            FROM custody_events e JOIN kits k ON k.id = e.kit_id JOIN ledger_entries l ON l.hash = e.entry_hash
            WHERE l.act <> 'custody.' || e.event_type
            """;

    private final JdbcClient sql;

    ChainCheck(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is wrong, one finding a line; empty if nothing is. */
    public List<Finding> findings() {
        return List.of(GAPS, LAST_SEQUENCE, CHAIN, STATE, WORKSHOP, ENTRIES).stream()
                .flatMap(rule ->
                        sql
                                .sql(rule)
                                .query((row, n) -> new Finding(row.getString(1), row.getString(2)))
                                .list()
                                .stream())
                .toList();
    }

    /** A kit whose record contradicts itself, and how. */
    public record Finding(String kitCode, String what) {
        @Override
        public String toString() {
            return "Kit " + kitCode + ": " + what + ".";
        }
    }
}
