package org.wilcoss.custody.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The club's name and zone, kept for a second: so soon a change made on another instance shows on this one. */
@Component
public class ClubSettings {
    private final JdbcClient sql;
    private final Clock clock;
    private final Duration fresh;
    private volatile @Nullable Read last;

    ClubSettings(JdbcClient sql, Clock clock, @Value("${custody.settings.fresh:PT1S}") Duration fresh) {
        this.sql = sql;
        this.clock = clock;
        this.fresh = fresh;
    }

    /** The club as it was at most a second ago; as it is, once {@link #forget} was called. */
    public Club club() {
        Read known = last;
        Instant now = clock.instant();
        if (known == null || known.at().plus(fresh).isBefore(now)) {
            known = new Read(read(), now);
            last = known;
        }
        return known.club();
    }

    /** Has the club read anew when it is next asked for. */
    public void forget() {
        last = null;
    }

    /** The present moment on the club's clocks. */
    public Times times() {
        return new Times(clock.instant(), club().zone());
    }

    private Club read() {
        return sql.sql("SELECT name, zone FROM club_settings")
                .query((row, n) -> new Club(row.getString("name"), ZoneId.of(row.getString("zone"))))
                .single();
    }

    private record Read(Club club, Instant at) {}
}
