package org.wilcoss.custody.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Reads consents. Guardians see those for their athletes; who may neither see nor give one finds none. */
@Component
public class ConsentQueries {
    /** An athlete for whom more was signed has a file of paper, too. */
    private static final int OF_ONE_ATHLETE = 200;

    private static final String SELECT = """
            SELECT c.*, coalesce(s.name, c.signer_name) AS signer, r.name AS recorded_by, w.name AS withdrawn_by,
              CASE WHEN c.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN c.expires_on < :today THEN 'expired'
                ELSE 'valid' END AS state
            FROM consents c
            LEFT JOIN users s ON s.id = c.signer_id
            JOIN users r ON r.id = c.recorded_by_id
            LEFT JOIN users w ON w.id = c.withdrawn_by_id
            WHERE (:all OR EXISTS (SELECT FROM guardians g WHERE g.athlete_id = c.athlete_id AND g.user_id = :actor))
            """;

    private final JdbcClient sql;
    private final AthleteQueries athletes;
    private final ClubSettings settings;
    private final Clock clock;

    ConsentQueries(JdbcClient sql, AthleteQueries athletes, ClubSettings settings, Clock clock) {
        this.sql = sql;
        this.athletes = athletes;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was signed for an athlete: what counts first, then the newest.
     *
     * @throws NotFound if the actor sees no such athlete, or nothing of what was signed for them
     */
    public List<ConsentRow> of(Actor actor, int athleteId) {
        if (!maySee(actor, athletes.find(actor, athleteId))) {
            throw new NotFound("athlete");
        }
        return read(actor)
                .sql(
                        " AND c.athlete_id = :athlete ORDER BY c.withdrawn_at IS NOT NULL OR c.expires_on < :today, c.id DESC LIMIT :limit")
                .param("athlete", athleteId)
                .param("limit", OF_ONE_ATHLETE)
                .query((row, n) -> ConsentRow.read(row))
                .list();
    }

    /** Whether the actor may see what was signed for this athlete, as they see the athlete. */
    public static boolean maySee(Actor actor, AthleteRow athlete) {
        return actor.may(Permission.KEEP_CONSENTS)
                || (athlete.guardianIds() != null && athlete.guardianIds().contains(actor.id()));
    }

    /**
     * One consent.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    public ConsentRow find(Actor actor, int id) {
        return read(actor)
                .sql(" AND c.id = :id")
                .param("id", id)
                .query((row, n) -> ConsentRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("consent"));
    }

    LocalDate today() {
        return clock.instant().atZone(settings.club().zone()).toLocalDate();
    }

    private Reading read(Actor actor) {
        return rest -> sql.sql(SELECT + rest)
                .param("today", today())
                .param("all", actor.may(Permission.KEEP_CONSENTS))
                .param("actor", actor.id());
    }

    private interface Reading {
        JdbcClient.StatementSpec sql(String rest);
    }
}
