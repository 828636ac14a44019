package org.wilcoss.custody.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The users as authenticators know them: by a handle that says nothing. To Spring a user's name is their id. */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient sql;

    PasskeyPeople(JdbcClient sql) {
        this.sql = sql;
    }

    /** Gives the user a handle, which stays theirs. */
    void know(int userId) {
        sql.sql("INSERT INTO passkey_users (user_id, handle) VALUES (:user, :handle) ON CONFLICT DO NOTHING")
                .param("user", userId)
                .param("handle", Bytes.random().getBytes())
                .update();
    }

    /** The user, if active. */
    Optional<Integer> activeUser(Bytes handle) {
        return sql.sql("""
                        SELECT u.id FROM passkey_users p JOIN users u ON u.id = p.user_id
                        WHERE p.handle = :handle AND u.is_active""")
                .param("handle", handle.getBytes())
                .query(Integer.class)
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return find("p.handle = :key", id.getBytes());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find("p.user_id = :key", Integer.valueOf(username));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("users get their handle before they are asked for");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a handle stays");
    }

    private @Nullable PublicKeyCredentialUserEntity find(String condition, Object key) {
        return sql.sql("""
                        SELECT p.handle, u.name, u.email FROM passkey_users p JOIN users u ON u.id = p.user_id
                        WHERE %s""".formatted(condition))
                .param("key", key)
                .query((row, n) -> read(row))
                .optional()
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity read(ResultSet row) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(row.getBytes("handle")))
                .name(row.getString("email"))
                .displayName(row.getString("name"))
                .build();
    }
}
