package org.wilcoss.custody.kits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    private final Situations situations;

    Moves(JdbcClient sql, Situations situations) {
        this.sql = sql;
        this.situations = situations;
    }

    /** Reads all that a decision needs, in one statement. */
    public Situation situation(Situation.Question question) {
        return situations.of(question);
    }

    /** The same for many, in the order asked; one statement however many they are. */
    public List<Situation> situations(List<Situation.Question> questions) {
        return situations.of(questions);
    }

    /** Lets nobody else move these kits until the caller's transaction ends; in one order, so that two never wait for each other. */
    public void hold(Collection<Integer> kitIds) {
        sql.sql("SELECT FROM kits WHERE id = ANY (:ids) ORDER BY id FOR NO KEY UPDATE")
                .param("ids", kitIds.toArray(Integer[]::new))
                .query((row, n) -> n)
                .list();
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
}
