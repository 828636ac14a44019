package org.wilcoss.custody.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Records whom somebody told of a case (rule 15 of the custody rules: of a loss, an agency, in time). */
@Service
public class Notices {
    /** How far a device's clock may be ahead of the server's (rule 5). */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final CaseQueries queries;
    private final Ledger ledger;
    private final Clock clock;

    Notices(JdbcClient sql, CaseQueries queries, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records one notice with its ledger entry; also of a case that is resolved, since it may have to be told that.
     *
     * @return its id
     * @throws InvalidFields if it lies ahead
     */
    @Transactional
    public int give(Actor actor, GiveNotice command) {
        actor.mustBeAllowed(Permission.RESOLVE_CASES);
        CaseRow about = queries.find(command.caseId());
        Instant now = clock.instant();
        Instant toldAt = command.toldAt() == null ? now : command.toldAt();
        if (toldAt.isAfter(now.plus(AHEAD))) {
            throw new InvalidFields("told_at", "lies in the future; give the time when they were told");
        }
        byte[] entry = ledger.record(Fact.of("case.notice_given", now, actor.id())
                        .with("case_id", about.id())
                        .with("kit_id", about.kitId())
                        .with("told_at", toldAt)
                        .secret("told", command.told())
                        .secret("reference", command.reference()))
                .hash();
        return sql.sql("""
                        INSERT INTO case_notices (case_id, told, told_at, reference, given_by_id, entry_hash)
                        VALUES (:case, :told, :told_at, :reference, :actor, :entry) RETURNING id
                        """)
                .param("case", about.id())
                .param("told", command.told())
                .param("told_at", Moments.toSql(toldAt))
                .param("reference", command.reference())
                .param("actor", actor.id())
                .param("entry", entry)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
