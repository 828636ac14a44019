package org.wilcoss.custody.sample;

import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which a database is known to hold the sample club. */
@Component
@Profile("sample")
class ClubMark {
    private final JdbcClient sql;

    ClubMark(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Whether the sample club is here. Two programs that ask at once in transactions get their answers in turn.
     *
     * @throws RealClubThere if another club is
     */
    boolean isSet() {
        boolean sample = sql.sql("SELECT sample FROM club_settings FOR UPDATE")
                .query((row, n) -> row.getBoolean(1))
                .single();
        boolean inhabited = sql.sql("SELECT EXISTS (SELECT FROM users)")
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (inhabited && !sample) {
            throw new RealClubThere();
        }
        return sample;
    }

    void set(String name, ZoneId zone) {
        sql.sql("UPDATE club_settings SET sample = true, name = :name, zone = :zone")
                .param("name", name)
                .param("zone", zone.getId())
                .update();
    }
}
