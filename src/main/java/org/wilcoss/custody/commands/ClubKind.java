package org.wilcoss.custody.commands;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve the sample club, which anybody may enter, as if it were a real one. The sample club does the reverse.
 * The other commands may look at either.
 */
@Component
@ConditionalOnWebApplication
@Profile("!" + SampleProfile.NAME)
class ClubKind implements SmartInitializingSingleton {
    private final JdbcClient sql;

    ClubKind(JdbcClient sql) {
        this.sql = sql;
    }

    /** Before the web server opens its port. */
    @Override
    public void afterSingletonsInstantiated() {
        var sample =
                sql.sql("SELECT sample FROM club_settings").query(Boolean.class).single();
        if (sample) {
            throw new WrongSetting(
                    "This database holds the sample club, which is nobody's record: name an empty folder with CUSTODY_HOME, or another database with DATABASE_URL.");
        }
    }
}
