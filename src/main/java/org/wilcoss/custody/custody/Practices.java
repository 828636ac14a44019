package org.wilcoss.custody.custody;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Sessions on the range, which group draws: who leads one holds its kits, and its end is when they are due. */
@Service
public class Practices {
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Practices(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens a practice, with its ledger entry.
     *
     * @return its id
     * @throws InvalidFields if it does not end after it starts, or its lead is no active user
     */
    @Transactional
    public int open(Actor actor, OpenPractice command) {
        actor.mustBeAllowed(Permission.OPEN_PRACTICES);
        if (!command.endsAt().isAfter(command.startsAt())) {
            throw new InvalidFields("ends_at", "must be after starts_at");
        }
        int id = insert(command);
        ledger.record(Fact.of("practice.opened", clock.instant(), actor.id())
                .with("practice_id", id)
                .with("starts_at", command.startsAt())
                .with("ends_at", command.endsAt())
                .secret("lead_id", command.leadId()));
        return id;
    }

    private int insert(OpenPractice command) {
        return sql.sql("""
                        INSERT INTO practices (title, place, lead_id, starts_at, ends_at)
                        SELECT :title, :place, id, :starts, :ends FROM users WHERE id = :lead AND is_active
                        RETURNING id""")
                .param("title", command.title())
                .param("place", command.place())
                .param("lead", command.leadId())
                .param("starts", Moments.toSql(command.startsAt()))
                .param("ends", Moments.toSql(command.endsAt()))
                .query((row, n) -> row.getInt(1))
                .optional()
                .orElseThrow(() -> new InvalidFields("lead_id", "there is no such active person"));
    }
}
