package org.wilcoss.custody.commands;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the sample club, which anybody may enter, and a real club out of each other's databases. */
@Component
class ClubKind implements SmartInitializingSingleton {
    private final JdbcClient sql;
    private final Environment environment;

    ClubKind(JdbcClient sql, Environment environment) {
        this.sql = sql;
        this.environment = environment;
    }

    /** Before the web server opens its port. */
    @Override
    public void afterSingletonsInstantiated() {
        var wanted = environment.matchesProfiles(SampleProfile.NAME);
        if (!wanted && is("sample")) {
            throw new CannotWork(
                    "This database holds the sample club, which is no club's record: name an empty folder with CUSTODY_HOME, or another database with DATABASE_URL.");
        }
        if (wanted && is("NOT sample AND EXISTS (SELECT FROM users)")) {
            throw new CannotWork(
                    "This database holds a real club's record: name an empty folder with CUSTODY_HOME for the sample club, or serve this one by java -jar.");
        }
    }

    private boolean is(String condition) {
        return sql.sql("SELECT %s FROM club_settings".formatted(condition))
                .query(Boolean.class)
                .single();
    }
}
