package org.wilcoss.custody.custody;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** Kits that are out on the premises for more than a day: what a list warns of becomes a case, once for each event. */
@Service
public class Overstays {
    private static final String NOTE = "It is out for more than 24 hours, without leave to take it home.";

    /** The next run takes what is left. */
    private static final int AT_ONCE = 500;

    private static final String OVERSTAYING = """
            SELECT k.id, e.id AS event_id
            FROM kits k JOIN custody_events e ON e.kit_id = k.id AND e.sequence = k.last_sequence
            WHERE k.status = 'checked_out' AND NOT k.off_site
              AND k.held_since < cast(:now AS timestamptz) - interval '24 hours'
              AND NOT EXISTS (SELECT FROM cases c WHERE c.custody_event_id = e.id AND c.kind = cast(:kind AS casekind))
            ORDER BY k.id LIMIT :limit
            """;

    private final JdbcClient sql;
    private final Cases cases;
    private final Clock clock;

    Overstays(JdbcClient sql, Cases cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Opens a case for each that has none; may be repeated.
     *
     * @return how many it opened
     */
    @Transactional
    public int escalate() {
        List<OpenCase> overstaying = sql.sql(OVERSTAYING)
                .param("now", Moments.toSql(clock.instant()))
                .param("kind", Labels.of(CaseKind.ON_SITE_OVER_24_HOURS))
                .param("limit", AT_ONCE)
                .query((row, n) ->
                        OpenCase.of(row.getInt("id"), row.getInt("event_id"), CaseKind.ON_SITE_OVER_24_HOURS, NOTE))
                .list();
        cases.openByProgramWithin(overstaying);
        return overstaying.size();
    }
}
