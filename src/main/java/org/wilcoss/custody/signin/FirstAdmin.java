package org.wilcoss.custody.signin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Role;

/** How a new club gets its first admin: by a link that only whoever operates the program sees. */
@Service
public class FirstAdmin {
    private final JdbcClient sql;
    private final SignInLinks links;
    private final Users users;
    private final Clock clock;

    FirstAdmin(JdbcClient sql, SignInLinks links, Users users, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.users = users;
        this.clock = clock;
    }

    /** A new set-up link, good for a day, if there is no active admin. */
    @Transactional
    public Optional<OneTimeLink> invite() {
        return isWanted() ? Optional.of(links.make("/set-up/", null)) : Optional.empty();
    }

    /** Whether this link would make an admin now. */
    public boolean isUsable(String token) {
        return isWanted()
                && sql.sql("""
                                SELECT count(*) FROM sign_in_links
                                WHERE token_hash = :hash AND user_id IS NULL AND used_at IS NULL AND expires_at > :now""")
                                .param("hash", Hashes.sha256(token))
                                .param("now", Moments.toSql(clock.instant()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /**
     * Makes the first admin and uses the link up; of any who try at once, with whatever links, one succeeds.
     *
     * @return the admin's id
     * @throws LinkUnusable if there is an active admin, or the link was used, is too old or never was one
     * @throws EmailTaken if a user has this address
     */
    @Transactional
    public int register(String token, String name, String email) {
        sql.sql("SELECT id FROM club_settings FOR UPDATE").query(Integer.class).single();
        int used = sql.sql("""
                        UPDATE sign_in_links SET used_at = :now
                        WHERE token_hash = :hash AND user_id IS NULL AND used_at IS NULL AND expires_at > :now""")
                .param("hash", Hashes.sha256(token))
                .param("now", Moments.toSql(clock.instant()))
                .update();
        if (used == 0 || !isWanted()) {
            throw new LinkUnusable();
        }
        return users.registerByOperator(new RegisterUser(email, name, Role.ADMIN));
    }

    private boolean isWanted() {
        return sql.sql("SELECT NOT EXISTS (SELECT FROM users WHERE role = 'admin' AND is_active)")
                .query(Boolean.class)
                .single();
    }
}
