package org.wilcoss.custody.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Identified;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Proof;
import org.wilcoss.custody.platform.Role;

/** Looks users up by what they show. A text that cannot be one of our tokens is not looked up at all. */
@Component
class StoredIdentities implements Identities {
    private final JdbcClient sql;
    private final Clock clock;

    StoredIdentities(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Identified> byToken(String token) {
        if (!TokenText.isWellFormed(token)) {
            return Optional.empty();
        }
        return sql.sql("""
                        WITH use AS (
                          UPDATE api_tokens SET last_used_at = :now WHERE token_hash = :hash
                            AND (last_used_at IS NULL OR last_used_at < :now - interval '1 minute'))
                        SELECT u.id, u.name, u.email, u.role, u.verified_adult, t.scopes
                        FROM users u JOIN api_tokens t ON t.user_id = u.id
                        WHERE t.token_hash = :hash AND t.expires_at > :now AND t.revoked_at IS NULL AND u.is_active""")
                .param("hash", Hashes.sha256(token))
                .param("now", Moments.toSql(clock.instant()))
                .query((row, number) -> new Identified(actor(row), new Proof.Token(TokenRow.scopes(row))))
                .optional();
    }

    @Override
    public Optional<Actor> byUserId(int userId) {
        return sql.sql("SELECT id, name, email, role, verified_adult FROM users WHERE id = :id AND is_active")
                .param("id", userId)
                .query((row, number) -> actor(row))
                .optional();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getInt("id"),
                row.getString("name"),
                row.getString("email"),
                Labels.parse(Role.class, row.getString("role")),
                row.getBoolean("verified_adult"));
    }
}
