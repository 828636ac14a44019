package org.wilcoss.custody.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The club's settings, read at most once a minute: a change shows on every instance within that time. */
@Component
public class ClubSettings {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private volatile @Nullable Read last;

    ClubSettings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The club as it was at most a minute ago. */
    public Club club() {
        Read known = last;
        Instant now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Read(read(), now);
            last = known;
        }
        return known.club();
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
