package org.wilcoss.custody.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A consent as lists show it.
 *
 * @param signerId the guardian who signed, if a user
 * @param signer their name
 * @param state whether it counts today
 */
public record ConsentRow(
        int id,
        int athleteId,
        ConsentKind kind,
        @Nullable Integer signerId,
        String signer,
        String scope,
        LocalDate signedOn,
        LocalDate expiresOn,
        String reference,
        String recordedBy,
        Instant recordedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        State state) {
    /** Whether a consent counts. */
    public enum State {
        VALID,
        EXPIRED,
        WITHDRAWN
    }

    static ConsentRow read(ResultSet row) throws SQLException {
        return new ConsentRow(
                row.getInt("id"),
                row.getInt("athlete_id"),
                Labels.parse(ConsentKind.class, row.getString("kind")),
                row.getObject("signer_id", Integer.class),
                row.getString("signer"),
                row.getString("scope"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("reference"),
                row.getString("recorded_by"),
                Moments.get(row, "recorded_at"),
                row.getString("withdrawn_by"),
                Moments.find(row, "withdrawn_at"),
                Labels.parse(State.class, row.getString("state")));
    }
}
