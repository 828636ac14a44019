package org.wilcoss.custody.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.NotFound;

/** On whose behalf whoever operates the program acts, where an act needs somebody. */
@Component
public class ActingUser {
    private final JdbcClient sql;
    private final Identities identities;

    ActingUser(JdbcClient sql, Identities identities) {
        this.sql = sql;
        this.identities = identities;
    }

    /**
     * The active user with this address, or without one the club's only active admin.
     *
     * @throws NotFound if there is no such active user
     * @throws NobodyNamed if no address is given and there is not just one admin
     */
    public Actor named(@Nullable String email) {
        List<Integer> ids = sql.sql("""
                        SELECT id FROM users WHERE is_active
                          AND CASE WHEN :email = '' THEN role = 'admin' ELSE lower(email) = lower(:email) END LIMIT 2""")
                .param("email", email == null ? "" : email)
                .query((row, n) -> row.getInt("id"))
                .list();
        if (email == null && ids.size() != 1) {
            throw new NobodyNamed();
        }
        return ids.stream().findFirst().flatMap(identities::byUserId).orElseThrow(() -> new NotFound("user"));
    }
}
