package org.wilcoss.custody.credentials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A credential as lists show it.
 *
 * @param expiresOn the last day on which it counts; null if it does not expire
 * @param state whether it counts today
 */
public record CredentialRow(
        int id,
        int userId,
        CredentialKind kind,
        String issuer,
        @Nullable String reference,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        String recordedBy,
        Instant recordedAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt,
        State state) {
    /** Whether a credential counts. */
    public enum State {
        VALID,
        /** Valid, for thirty days more at most. */
        EXPIRING,
        EXPIRED,
        REVOKED
    }

    /** Whether there is something to revoke. */
    @JsonIgnore
    public boolean isInForce() {
        return state == State.VALID || state == State.EXPIRING;
    }

    static CredentialRow read(ResultSet row) throws SQLException {
        return new CredentialRow(
                row.getInt("id"),
                row.getInt("user_id"),
                Labels.parse(CredentialKind.class, row.getString("kind")),
                row.getString("issuer"),
                row.getString("reference"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("recorded_by"),
                Moments.get(row, "recorded_at"),
                row.getString("revoked_by"),
                Moments.find(row, "revoked_at"),
                Labels.parse(State.class, row.getString("state")));
    }
}
