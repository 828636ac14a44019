package org.wilcoss.custody.amendments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Amends custody events (rule 7: a mistake is answered by a row that names the reason, never by an edit). */
@Service
public class Amendments {
    /** How far a device's clock may be ahead of the server's (rule 5). */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private static final String INSERT = """
            INSERT INTO amendments (custody_event_id, amended_by_id, reason, user_id, athlete_id, occurred_at,
              expected_return_date, notes, condition, rounds_fired, entry_hash)
            VALUES (:event, :actor, :reason, :user, :athlete, :occurred_at, :due, :notes, cast(:condition AS kitcondition),
              :rounds, :entry)
            """;

    private final JdbcClient sql;
    private final EventQueries events;
    private final Ledger ledger;
    private final Clock clock;

    Amendments(JdbcClient sql, EventQueries events, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Says what is now believed of an event, with its ledger entry. The event and the kit stay as they are: whoever has
     * the kit is changed by a custody event alone.
     *
     * @throws org.wilcoss.custody.platform.NotFound if there is no such event
     * @throws InvalidFields if it says nothing, what cannot be said of such an event, or names nobody
     */
    @Transactional
    public void amend(Actor actor, Amend command) {
        actor.mustBeAllowed(Permission.AMEND_CUSTODY);
        EventRow event = events.find(actor, new EventReference.ById(command.custodyEventId()));
        Belief belief = command.belief();
        belief.refuseUnlessFits(event.eventType());
        Instant now = clock.instant();
        if (belief.occurredAt() != null && belief.occurredAt().isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("occurred_at", "lies in the future");
        }
        refuseStrangers(belief);
        byte[] entry = ledger.record(fact(actor, now, event, command)).hash();
        sql.sql(INSERT)
                .param("event", event.id())
                .param("actor", actor.id())
                .param("reason", command.reason())
                .param("user", belief.userId())
                .param("athlete", belief.athleteId())
                .param("occurred_at", Moments.toSql(belief.occurredAt()))
                .param("due", Moments.toSql(belief.expectedReturnDate()))
                .param("notes", belief.notes())
                .param("condition", condition(belief))
                .param("rounds", belief.roundsFired())
                .param("entry", entry)
                .update();
    }

    private static Fact fact(Actor actor, Instant now, EventRow event, Amend command) {
        Belief belief = command.belief();
        return Fact.of("custody.amended", now, actor.id())
                .with("custody_event_id", event.id())
                .with("kit_id", event.kitId())
                .with("sequence", event.sequence())
                .with("occurred_at", belief.occurredAt())
                .with("expected_return_date", belief.expectedReturnDate())
                .with("condition", condition(belief))
                .with("rounds_fired", belief.roundsFired())
                .secret("user_id", belief.userId())
                .secret("athlete_id", belief.athleteId())
                .secret("notes", belief.notes())
                .secret("reason", command.reason());
    }

    private void refuseStrangers(Belief belief) {
        if (belief.userId() != null && !isKnown("users", belief.userId())) {
            throw new InvalidFields("user_id", "there is no such person");
        }
        if (belief.athleteId() != null && !isKnown("athletes", belief.athleteId())) {
            throw new InvalidFields("athlete_id", "there is no such athlete");
        }
    }

    private boolean isKnown(String table, int id) {
        return sql.sql("SELECT EXISTS (SELECT FROM %s WHERE id = :id)".formatted(table))
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private static @Nullable String condition(Belief belief) {
        return belief.condition() == null ? null : Labels.of(belief.condition());
    }
}
