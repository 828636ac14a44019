package org.wilcoss.custody.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** The workshop: opens and closes maintenance. Kit, row and ledger entry change in one statement, or nothing does. */
@Service
public class Workshop {
    private static final String OPEN = """
            WITH moved AS (
              UPDATE kits SET status = 'maintenance', version = version + 1
              WHERE id = :kit AND status = 'available' AND retired_at IS NULL AND last_sequence = :sequence
                AND NOT EXISTS (SELECT FROM maintenance_events m WHERE m.kit_id = :kit AND NOT EXISTS (
                  SELECT FROM maintenance_closings c WHERE c.maintenance_event_id = m.id))
              RETURNING id
            ), event AS (
              INSERT INTO maintenance_events (kit_id, opened_by_id, notes, parts_replaced, round_count, occurred_at,
                entry_hash)
              SELECT id, :actor, :notes, :parts, :rounds, :now, :entry_hash FROM moved
              RETURNING id
            ), entry AS (
              SELECT ledger_append(%s) FROM event
            )
            SELECT event.id FROM event, entry
            """.formatted(Sealed.ARGUMENTS);

    /** A kit that was lost from the workshop is elsewhere by now: then only the row is closed. */
    private static final String CLOSE = """
            WITH closed AS (
              INSERT INTO maintenance_closings (maintenance_event_id, closed_by_id, notes, parts_replaced, round_count,
                next_due_date, occurred_at, entry_hash)
              VALUES (:id, :actor, :notes, :parts, :rounds, :due, :now, :entry_hash)
              ON CONFLICT DO NOTHING
              RETURNING maintenance_event_id
            ), moved AS (
              UPDATE kits k SET status = 'available', version = version + 1
              FROM closed JOIN maintenance_events m ON m.id = closed.maintenance_event_id
              WHERE k.id = m.kit_id AND k.status = 'maintenance'
            ), entry AS (
              SELECT ledger_append(%s) FROM closed
            )
            SELECT maintenance_event_id FROM closed, entry
            """.formatted(Sealed.ARGUMENTS);

    private final JdbcClient sql;
    private final Moves moves;
    private final MaintenanceQueries queries;
    private final Ledger ledger;
    private final Clock clock;

    Workshop(JdbcClient sql, Moves moves, MaintenanceQueries queries, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.moves = moves;
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a kit into the workshop: available → maintenance.
     *
     * @return the maintenance event's id
     * @throws org.wilcoss.custody.kits.MoveRefused if the kit is not in the armory
     */
    public int open(Actor actor, OpenMaintenance command) {
        actor.mustBeAllowed(Permission.MAINTAIN);
        KitState kit = read(actor, command);
        kit.allowOpening();
        Instant now = clock.instant();
        Sealed entry = ledger.seal(Fact.of("maintenance.opened", now, actor.id())
                .with("kit_id", kit.id())
                .with("sequence", kit.lastSequence())
                .with("round_count", command.roundCount())
                .secret("notes", command.notes())
                .secret("parts_replaced", command.partsReplaced()));
        Optional<Integer> id = sql.sql(OPEN)
                .params(entry.parameters())
                .param("kit", kit.id())
                .param("sequence", kit.lastSequence())
                .param("actor", actor.id())
                .param("notes", command.notes())
                .param("parts", command.partsReplaced())
                .param("rounds", command.roundCount())
                .param("now", Moments.toSql(now))
                .query((row, n) -> row.getInt(1))
                .optional();
        return id.orElseThrow(() -> {
            read(actor, command).allowOpening();
            return new MaintenanceStillOpen(kit.code());
        });
    }

    /**
     * Closes maintenance: maintenance → available.
     *
     * @throws MaintenanceNotOpen if it was closed before
     */
    public void close(Actor actor, CloseMaintenance command) {
        actor.mustBeAllowed(Permission.MAINTAIN);
        MaintenanceRow event = queries.find(command.maintenanceEventId());
        Instant now = clock.instant();
        Sealed entry = ledger.seal(Fact.of("maintenance.closed", now, actor.id())
                .with("kit_id", event.kitId())
                .with("maintenance_event_id", event.id())
                .with("round_count", command.roundCount())
                .with("next_due_date", Objects.toString(command.nextDueDate(), null))
                .secret("notes", command.notes())
                .secret("parts_replaced", command.partsReplaced()));
        Optional<Integer> closed = sql.sql(CLOSE)
                .params(entry.parameters())
                .param("id", event.id())
                .param("actor", actor.id())
                .param("notes", command.notes())
                .param("parts", command.partsReplaced())
                .param("rounds", command.roundCount())
                .param("due", command.nextDueDate())
                .param("now", Moments.toSql(now))
                .query((row, n) -> row.getInt(1))
                .optional();
        if (closed.isEmpty()) {
            throw new MaintenanceNotOpen(event.kitCode());
        }
    }

    private KitState read(Actor actor, OpenMaintenance command) {
        var question = Situation.Question.about(command.kit(), actor.id());
        KitState kit = moves.situation(question).kit();
        if (kit == null) {
            throw new NotFound("kit");
        }
        return kit;
    }
}
