package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /** Changes the kit if it is still as decided upon, and only then appends the event and its ledger entry. */
    private static final String WRITE = """
            WITH moved AS (
              UPDATE kits SET status = cast(:status AS kitstatus), holder_id = :holder, athlete_id = :held_by_athlete,
                held_since = :held_since, expected_return_date = :kit_due, last_sequence = :sequence,
                version = version + 1
              WHERE id = :kit_id AND last_sequence = :sequence - 1 AND status = cast(:status_before AS kitstatus)
                AND retired_at IS NULL
              RETURNING id
            ), event AS (
              INSERT INTO custody_events (kit_id, sequence, event_type, user_id, from_user_id, recorded_by_id,
                athlete_id, practice_id, notes, expected_return_date, occurred_at, client_event_id, request_hash,
                entry_hash)
              SELECT id, :sequence, cast(:event_type AS custodyeventtype), :user, :from_user, :recorder, :athlete,
                :practice, :notes, :event_due, :occurred_at, :client, :request_hash, :entry_hash
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
                .param("client", question.clientEventId())
                .query((row, n) -> read(row))
                .single();
    }

    /**
     * Writes the event, the kit and the ledger entry in one statement: all or nothing, durable when this returns.
     *
     * @return the event, or empty if the kit changed after it decided; then nothing was written
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
            SELECT k.id, k.code, k.status, k.holder_id, k.athlete_id, k.held_since, k.expected_return_date,
              k.last_sequence, k.retired_at IS NOT NULL AS retired, latest.occurred_at AS last_occurred_at,
              u.id AS receiver_id, u.is_active AS receiver_active,
              cast(:athlete AS integer) IS NULL OR a.is_active IS TRUE AS athlete_known,
              p.ends_at AS practice_end, prior.request_hash AS prior_request_hash, %s
            FROM (SELECT 1) AS one
            LEFT JOIN kits k ON %s
            LEFT JOIN custody_events latest ON latest.kit_id = k.id AND latest.sequence = k.last_sequence
            LEFT JOIN practices p ON p.id = cast(:practice AS integer)
            LEFT JOIN users u ON u.id = coalesce(cast(:user AS integer), p.lead_id, :recorder)
            LEFT JOIN athletes a ON a.id = cast(:athlete AS integer)
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
        values.put("held_by_athlete", after.athleteId());
        values.put("held_since", Moments.toSql(after.heldSince()));
        values.put("kit_due", Moments.toSql(after.expectedReturnDate()));
        values.put("sequence", move.sequence());
        return values;
    }

    private static Map<String, @Nullable Object> eventValues(Move move) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event_type", Labels.of(move.type()));
        values.put("user", move.userId());
        values.put("from_user", move.fromUserId());
        values.put("recorder", move.recording().recorderId());
        values.put("athlete", move.athleteId());
        values.put("practice", move.practiceId());
        values.put("notes", move.recording().notes());
        values.put("event_due", Moments.toSql(move.after().expectedReturnDate()));
        values.put("occurred_at", Moments.toSql(move.occurredAt()));
        return values;
    }

    private static Situation read(ResultSet row) throws SQLException {
        Integer kitId = row.getObject("id", Integer.class);
        Integer receiverId = row.getObject("receiver_id", Integer.class);
        return new Situation(
                kitId == null ? null : KitState.read(row),
                receiverId == null ? null : new Situation.Receiver(receiverId, row.getBoolean("receiver_active")),
                row.getBoolean("athlete_known"),
                Moments.find(row, "practice_end"),
                earlier(row));
    }

    private static Situation.@Nullable Earlier earlier(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("prior_request_hash");
        return request == null ? null : new Situation.Earlier(RecordedEvent.read(row), new RequestHash(request));
    }
}
