package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * The one way custody moves: read, let the kit decide, write what it decided if it is still as it was. Two statements,
 * each atomic by itself, so nothing is locked in between (ADR 0004).
 */
@Component
public class Moves {
    /**
     * Changes the kit if it is still as decided upon, and only then appends the event and its ledger entry. Whoever takes
     * it is active until this is committed, and the practice open: whoever deactivates or closes waits for the row.
     */
    private static final String WRITE = """
            WITH moved AS (
              UPDATE kits SET status = cast(:status AS kitstatus), holder_id = :holder, athlete_id = :held_by_athlete,
                practice_id = :for_practice, held_since = :held_since, expected_return_date = :kit_due, off_site = :kit_off_site,
                reserved_for_id = :reserved, reserved_until = :reserved_until, last_sequence = :sequence,
                version = version + 1
              WHERE id = :kit_id AND last_sequence = :sequence - 1 AND status = cast(:status_before AS kitstatus)
                AND retired_at IS NULL AND reserved_for_id IS NOT DISTINCT FROM cast(:reserved_before AS integer)
                AND (cast(:receiver AS integer) IS NULL
                  OR EXISTS (SELECT FROM users WHERE id = :receiver AND is_active FOR SHARE))
                AND (cast(:for_practice AS integer) IS NULL
                  OR EXISTS (SELECT FROM practices WHERE id = :for_practice AND closed_at IS NULL FOR SHARE))
              RETURNING id
            ), event AS (
              INSERT INTO custody_events (kit_id, sequence, event_type, user_id, from_user_id, recorded_by_id,
                athlete_id, practice_id, off_site, approval_request_id, attestation_id, attestation_accepted, notes,
                condition, missing_items, rounds_fired, unloaded, flag_in, cased_locked, undoes_id,
                expected_return_date, occurred_at, client_event_id, request_hash, entry_hash)
              SELECT id, :sequence, cast(:event_type AS custodyeventtype), :user, :from_user, :recorder, :athlete,
                :practice, :off_site, :approval, :attestation, cast(:attestation AS integer) IS NOT NULL, :notes,
                cast(:condition AS kitcondition), :missing_items, :rounds, :unloaded, :flag_in, :cased, :undoes,
                :event_due, :occurred_at, :client, :request_hash, :entry_hash
              FROM moved
              RETURNING *
            ), entry AS (
              SELECT ledger_append(%s) FROM event
            )
            SELECT %s FROM event, entry
            """.formatted(Sealed.ARGUMENTS, RecordedEvent.columns("event"));

    private final JdbcClient sql;

    Moves(JdbcClient sql) {
        this.sql = sql;
    }

    /** Reads all that a decision needs, in one statement. */
    public Situation situation(Situation.Question question) {
        return sql.sql(situationOf(question.kit()))
                .param("kit", question.kit().value())
                .param("recorder", question.recorderId())
                .param("user", question.userId())
                .param("athlete", question.athleteId())
                .param("practice", question.practiceId())
                .param("approval", question.approvalRequestId())
                .param("missing", question.missingItemIds().toArray(Integer[]::new))
                .param("client", question.clientEventId())
                .query((row, n) -> read(row))
                .single();
    }

    /**
     * Writes the event, the kit and the ledger entry in one statement: all or nothing, durable when this returns.
     *
     * @return the event, or empty if the kit, whoever takes it or the practice changed after it decided; then nothing was
     *     written
     */
    public Optional<RecordedEvent> write(Move move, Sealed entry, @Nullable String clientEventId, RequestHash request) {
        Map<String, @Nullable Object> values = new HashMap<>(entry.parameters());
        values.putAll(kitValues(move));
        values.putAll(eventValues(move));
        values.put("client", clientEventId);
        values.put("request_hash", request.bytes());
        return sql.sql(WRITE)
                .params(values)
                .query((row, n) -> RecordedEvent.read(row))
                .optional();
    }

    private static String situationOf(KitReference kit) {
        return """
            SELECT k.id, k.code, k.status, k.holder_id, k.athlete_id, k.practice_id, k.held_since, k.expected_return_date,
              k.off_site, k.reserved_for_id, k.reserved_until, k.last_sequence, k.retired_at IS NOT NULL AS retired, latest.occurred_at AS last_occurred_at,
              u.id AS receiver_id, u.is_active AS receiver_active,
              cast(:athlete AS integer) IS NULL OR a.is_active IS TRUE AS athlete_known,
              p.ends_at AS practice_end, p.closed_at IS NULL AS practice_open, m.*, g.id AS grant_id, g.hand_over, g.holder_id AS grant_holder_id, g.athlete_id AS grant_athlete_id,
              g.expected_return_date AS grant_due, g.attestation_id AS grant_attestation_id,
              g.status = 'approved' AND g.expires_at > now() AS grant_usable,
              gh.verified_adult AND gh.is_active AS grant_holder_verified, prior.request_hash AS prior_request_hash, %s
            FROM (SELECT 1) AS one
            LEFT JOIN kits k ON %s
            LEFT JOIN custody_events latest ON latest.kit_id = k.id AND latest.sequence = k.last_sequence
            LEFT JOIN practices p ON p.id = cast(:practice AS integer)
            LEFT JOIN approval_requests g ON g.id = cast(:approval AS integer) AND g.kit_id = k.id
            LEFT JOIN users gh ON gh.id = g.holder_id
            LEFT JOIN users u ON u.id = coalesce(cast(:user AS integer), g.holder_id, p.lead_id, :recorder)
            LEFT JOIN athletes a ON a.id = cast(:athlete AS integer)
            LEFT JOIN LATERAL (
              SELECT count(*) AS missing_count, string_agg(
                CASE WHEN i.quantity > 1 THEN i.quantity || ' × ' ELSE '' END || concat_ws(' ', i.type, i.make, i.model), '; '
                ORDER BY i.id) AS missing_items
              FROM items i WHERE i.kit_id = k.id AND i.id = ANY (cast(:missing AS integer[]))
            ) m ON cardinality(cast(:missing AS integer[])) > 0
            LEFT JOIN custody_events prior
              ON prior.recorded_by_id = :recorder AND prior.client_event_id = cast(:client AS text)
            """.formatted(RecordedEvent.columns("prior"), kit.condition());
    }

    private static Map<String, @Nullable Object> kitValues(Move move) {
        Custody after = move.after();
        var values = new HashMap<String, @Nullable Object>();
        values.put("kit_id", move.before().id());
        values.put("status_before", Labels.of(move.before().custody().status()));
        values.put("status", Labels.of(after.status()));
        values.put("holder", after.holderId());
        values.put("receiver", move.receiverId());
        values.put("held_by_athlete", after.athleteId());
        values.put("for_practice", after.practiceId());
        values.put("kit_off_site", after.offSite());
        values.put("held_since", Moments.toSql(after.heldSince()));
        values.put("kit_due", Moments.toSql(after.expectedReturnDate()));
        values.put("sequence", move.sequence());
        reservation(move, values);
        return values;
    }

    /** A hand-over on a grant ends what kept the kit for it; anything else leaves it as it is. */
    private static void reservation(Move move, Map<String, @Nullable Object> values) {
        Reservation before = move.before().reservation();
        Reservation after = move.grant() == null ? before : null;
        values.put("reserved_before", before == null ? null : before.requestId());
        values.put("reserved", after == null ? null : after.requestId());
        values.put("reserved_until", after == null ? null : Moments.toSql(after.until()));
    }

    private static Map<String, @Nullable Object> eventValues(Move move) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event_type", Labels.of(move.type()));
        values.put("user", move.userId());
        values.put("from_user", move.fromUserId());
        values.put("recorder", move.recording().recorderId());
        values.put("athlete", move.athleteId());
        values.put("practice", move.practiceId());
        values.put("off_site", move.after().offSite());
        values.put("approval", move.grant() == null ? null : move.grant().requestId());
        values.put("attestation", move.grant() == null ? null : move.grant().attestationId());
        values.put("undoes", move.undoesId());
        values.putAll(seen(move.recording().inspection()));
        values.put("notes", move.recording().notes());
        values.put("event_due", Moments.toSql(move.after().expectedReturnDate()));
        values.put("occurred_at", Moments.toSql(move.occurredAt()));
        return values;
    }

    private static Map<String, @Nullable Object> seen(Inspection inspection) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("condition", inspection.condition() == null ? null : Labels.of(inspection.condition()));
        values.put("missing_items", inspection.missingItems());
        values.put("rounds", inspection.roundsFired());
        values.put("unloaded", inspection.unloaded());
        values.put("flag_in", inspection.flagIn());
        values.put("cased", inspection.casedLocked());
        return values;
    }

    private static Situation read(ResultSet row) throws SQLException {
        Integer kitId = row.getObject("id", Integer.class);
        Integer receiverId = row.getObject("receiver_id", Integer.class);
        return new Situation(
                kitId == null ? null : KitState.read(row),
                receiverId == null ? null : new Situation.Receiver(receiverId, row.getBoolean("receiver_active")),
                row.getBoolean("athlete_known"),
                practice(row),
                approval(row),
                new Situation.Missing(row.getInt("missing_count"), row.getString("missing_items")),
                earlier(row));
    }

    private static Situation.@Nullable Practice practice(ResultSet row) throws SQLException {
        Instant end = Moments.find(row, "practice_end");
        return end == null ? null : new Situation.Practice(end, row.getBoolean("practice_open"));
    }

    private static Situation.@Nullable Approval approval(ResultSet row) throws SQLException {
        Integer id = row.getObject("grant_id", Integer.class);
        if (id == null) {
            return null;
        }
        return new Situation.Approval(
                new Grant(id, row.getInt("grant_attestation_id")),
                Labels.parse(CustodyEventType.class, row.getString("hand_over")),
                row.getInt("grant_holder_id"),
                row.getObject("grant_athlete_id", Integer.class),
                Moments.get(row, "grant_due"),
                row.getBoolean("grant_usable"),
                row.getBoolean("grant_holder_verified"));
    }

    private static Situation.@Nullable Earlier earlier(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("prior_request_hash");
        return request == null ? null : new Situation.Earlier(RecordedEvent.read(row), new RequestHash(request));
    }
}
