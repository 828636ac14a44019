package org.wilcoss.custody.people;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** All by which a user gets in: tokens, one-time links, passkeys and open sign-ins. */
@Component
class Access {
    private static final String SESSIONS = "DELETE FROM spring_session WHERE principal_name = CAST(:user AS text)";

    /** Whoever is handing the user a kit at this moment is let finish first, so that the kit is seen. */
    private static final String WAIT = "SELECT id FROM users WHERE id = :user FOR UPDATE";

    private final JdbcClient sql;
    private final Clock clock;

    Access(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Ends it all for good: who is let in again later needs a new link, new tokens and new passkeys. */
    void end(int userId) {
        sql.sql(WAIT).param("user", userId).query((row, n) -> row.getInt("id")).list();
        end("UPDATE api_tokens SET revoked_at = :now WHERE user_id = :user AND revoked_at IS NULL", userId);
        end("UPDATE sign_in_links SET used_at = :now WHERE user_id = :user AND used_at IS NULL", userId);
        sql.sql("DELETE FROM passkeys WHERE user_id = :user")
                .param("user", userId)
                .update();
        sql.sql(SESSIONS).param("user", userId).update();
    }

    private void end(String update, int userId) {
        sql.sql(update)
                .param("now", Moments.toSql(clock.instant()))
                .param("user", userId)
                .update();
    }
}
