package org.wilcoss.custody.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** The passkeys as WebAuthn's credential records. All this is called within the caller's transaction. */
@Component
class PasskeyRecords implements UserCredentialRepository {
    private static final String RECORDS =
            "SELECT p.*, h.handle FROM passkeys p JOIN passkey_users h ON h.user_id = p.user_id";

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The record, which nobody else uses or removes until the transaction ends. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.sql(RECORDS + " WHERE p.credential_id = :id FOR UPDATE OF p")
                .param("id", credentialId.getBytes())
                .query((row, n) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return sql.sql(RECORDS + " WHERE h.handle = :handle ORDER BY p.id")
                .param("handle", handle.getBytes())
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Keeps a new passkey, or notes that one was used.
     *
     * @throws PasskeyRefused if its counter is not ahead of the one on record: it was copied. Authenticators without a
     *     counter always say 0 (WebAuthn Level 3, section 6.1.1)
     */
    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            insert(passkey);
        } else if (use(passkey) == 0) {
            throw PasskeyRefused.unusable("counter_went_back");
        }
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("passkeys are removed by their users");
    }

    private void insert(CredentialRecord passkey) {
        sql.sql("""
                        INSERT INTO passkeys (user_id, name, credential_id, public_key, attestation_object, signature_count,
                          user_verified, backup_eligible, backup_state, transports)
                        SELECT user_id, :name, :credential, :key, :attestation, :count, :verified, :eligible, :backed, :transports
                        FROM passkey_users WHERE handle = :handle""")
                .param("name", passkey.getLabel())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("key", passkey.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(passkey.getAttestationObject()).getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .update();
    }

    private int use(CredentialRecord passkey) {
        return sql.sql("""
                        UPDATE passkeys SET signature_count = :count, last_used_at = :now
                        WHERE credential_id = :credential AND (signature_count < :count OR (signature_count = 0 AND :count = 0))""")
                .param("count", passkey.getSignatureCount())
                .param("now", Moments.toSql(clock.instant()))
                .param("credential", passkey.getCredentialId().getBytes())
                .update();
    }

    private static CredentialRecord read(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .label(row.getString("name"))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
