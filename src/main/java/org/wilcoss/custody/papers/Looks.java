package org.wilcoss.custody.papers;

import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Times;

/** Reads how the club's papers look. */
@Component
class Looks {
    private final JdbcClient sql;
    private final Clock clock;

    Looks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param asked the size asked for; null for the club's own */
    Look look(@Nullable PaperSize asked) {
        return sql.sql("SELECT name, address, zone, colour, paper FROM club_settings")
                .query((row, n) -> {
                    ZoneId zone = ZoneId.of(row.getString("zone"));
                    String paper = row.getString("paper");
                    PaperSize usual = paper == null ? PaperSize.of(zone) : Labels.parse(PaperSize.class, paper);
                    return new Look(
                            row.getString("name"),
                            row.getString("address"),
                            row.getString("colour"),
                            asked == null ? usual : asked,
                            new Times(clock.instant(), zone));
                })
                .single();
    }
}
