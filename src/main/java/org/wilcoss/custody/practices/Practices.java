package org.wilcoss.custody.practices;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.Standing;
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
    private final PracticeQueries queries;
    private final Credentials credentials;

    Practices(JdbcClient sql, PracticeQueries queries, Credentials credentials, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.credentials = credentials;
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens a practice, with its ledger entry.
     *
     * @return its id
     * @throws LeadBlocked if its lead has not what the club asks for, and no admin answers for that
     * @throws InvalidFields if it does not end after it starts, or its lead is no active user
     */
    @Transactional
    public int open(Actor actor, OpenPractice command) {
        actor.mustBeAllowed(Permission.OPEN_PRACTICES);
        if (!command.endsAt().isAfter(command.startsAt())) {
            throw new InvalidFields("ends_at", "must be after starts_at");
        }
        Standing lead = credentials.standing(command.leadId());
        if (lead.isBlocked()) {
            throw new LeadBlocked(lead.blocks());
        }
        int id = insert(command);
        ledger.record(Fact.of("practice.opened", clock.instant(), actor.id())
                .with("practice_id", id)
                .with("starts_at", command.startsAt())
                .with("ends_at", command.endsAt())
                .secret("lead_id", command.leadId()));
        return id;
    }

    /**
     * Closes a practice, with its ledger entry. The row's lock comes first: a draw in flight holds the row for share
     * until it commits, so what is read afterwards has it, and a draw that comes later finds the practice closed.
     *
     * @throws PracticeClosed if somebody was first
     * @throws PracticeKitsOut if a kit that was drawn for it is out
     */
    @Transactional
    public void close(Actor actor, int id) {
        actor.mustBeAllowed(Permission.OPEN_PRACTICES);
        sql.sql("SELECT FROM practices WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> id)
                .list();
        PracticeDraws now = queries.find(id);
        if (!now.practice().open()) {
            throw new PracticeClosed();
        }
        if (now.practice().kitsOut() > 0) {
            throw new PracticeKitsOut(now.out());
        }
        Instant at = clock.instant();
        byte[] entry = ledger.record(Fact.of("practice.closed", at, actor.id()).with("practice_id", id))
                .hash();
        sql.sql("UPDATE practices SET closed_at = :at, closed_by_id = :actor, closing_hash = :entry WHERE id = :id")
                .param("at", Moments.toSql(at))
                .param("actor", actor.id())
                .param("entry", entry)
                .param("id", id)
                .update();
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
