package org.wilcoss.custody.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.papers.PracticePaper.Drawn;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;

/** Reads what papers show beside events and signatures. */
@Component
class PaperQueries {
    private static final String KITS = """
            SELECT k.id, k.description, k.serial_number IS NOT NULL AS serial, array(
                SELECT i.quantity || ' × ' || concat_ws(', ', i.type, nullif(concat_ws(' ', i.make, i.model), ''), i.calibre)
                FROM items i WHERE i.kit_id = k.id ORDER BY i.id LIMIT 50) AS parts
            FROM kits k WHERE k.id = ANY(:ids)
            """;

    private static final String DRAWN = """
            SELECT k.code, h.name AS holder, a.name AS athlete, e.occurred_at, back.occurred_at AS back_at,
              r.name AS back_to, EXISTS (SELECT FROM custody_events u WHERE u.undoes_id = e.id) AS undone
            FROM custody_events e
            JOIN kits k ON k.id = e.kit_id
            JOIN users h ON h.id = e.user_id
            LEFT JOIN athletes a ON a.id = e.athlete_id
            LEFT JOIN LATERAL (
              SELECT b.occurred_at, b.recorded_by_id FROM custody_events b
              WHERE b.kit_id = e.kit_id AND b.sequence > e.sequence AND b.event_type IN ('check_in', 'found')
              ORDER BY b.sequence LIMIT 1
            ) AS back ON true
            LEFT JOIN users r ON r.id = back.recorded_by_id
            WHERE e.practice_id = :id AND e.event_type = 'check_out'
            ORDER BY e.occurred_at, e.id LIMIT 500
            """;

    private final JdbcClient sql;

    PaperQueries(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Integer, KitRow> kits(Collection<Integer> ids) {
        return sql.sql(KITS).param("ids", ids.toArray(Integer[]::new)).query((row, n) -> kit(row)).list().stream()
                .collect(Collectors.toMap(KitRow::id, Function.identity()));
    }

    Grant grant(int requestId) {
        return sql.sql("""
                        SELECT r.destination, u.name FROM approval_requests r LEFT JOIN users u ON u.id = r.decided_by_id
                        WHERE r.id = :id
                        """)
                .param("id", requestId)
                .query((row, n) -> new Grant(row.getString("destination"), row.getString("name")))
                .single();
    }

    List<String> guardians(int athleteId) {
        return sql.sql("""
                        SELECT u.name FROM guardians g JOIN users u ON u.id = g.user_id
                        WHERE g.athlete_id = :athlete ORDER BY u.name, u.id
                        """)
                .param("athlete", athleteId)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** @throws NotFound if there is no such practice */
    PracticePaper practice(int id, Look look) {
        List<Drawn> drawn = sql.sql(DRAWN)
                .param("id", id)
                .query((row, n) -> new Drawn(
                        row.getString("code"),
                        row.getString("holder"),
                        row.getString("athlete"),
                        Moments.get(row, "occurred_at"),
                        Moments.find(row, "back_at"),
                        row.getString("back_to"),
                        row.getBoolean("undone")))
                .list();
        return sql.sql("""
                        SELECT p.title, p.place, l.name AS lead, p.starts_at
                        FROM practices p JOIN users l ON l.id = p.lead_id WHERE p.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new PracticePaper(
                        look,
                        id,
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("lead"),
                        Moments.get(row, "starts_at"),
                        drawn))
                .optional()
                .orElseThrow(() -> new NotFound("practice"));
    }

    private static KitRow kit(ResultSet row) throws SQLException {
        return new KitRow(row.getInt("id"), row.getString("description"), row.getBoolean("serial"), List.of((String[])
                row.getArray("parts").getArray()));
    }

    /** What a paper says of a kit itself. */
    record KitRow(int id, String description, boolean serial, List<String> parts) {}
}
