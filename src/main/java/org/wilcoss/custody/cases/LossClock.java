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
import org.wilcoss.custody.platform.Permission;

/** How long the club has to report a loss: its state's law, or 48 hours (27 CFR 478.39a, for licensees). */
@Service
public class LossClock {
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    LossClock(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Duration time() {
        return Duration.ofHours(sql.sql("SELECT loss_report_hours FROM club_settings")
                .query((row, n) -> row.getInt(1))
                .single());
    }

    /** Until when a loss must be reported that was noticed then. */
    public Instant due(Instant noticed) {
        return noticed.plus(time());
    }

    /** Sets it for losses to come, with a ledger entry; the clocks that run go on as they are. */
    @Transactional
    public void set(Actor actor, int hours) {
        actor.mustBeAllowed(Permission.MANAGE_SETTINGS);
        sql.sql("UPDATE club_settings SET loss_report_hours = :hours, version = version + 1")
                .param("hours", hours)
                .update();
        ledger.record(Fact.of("settings.changed", clock.instant(), actor.id()).with("loss_report_hours", hours));
    }
}
