package org.wilcoss.custody.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * An override as lists show it.
 *
 * @param until the last day on which it counts
 */
public record OverrideRow(
        int id, int userId, CredentialKind kind, String reason, LocalDate until, String grantedBy, Instant grantedAt) {
    static OverrideRow read(ResultSet row) throws SQLException {
        return new OverrideRow(
                row.getInt("id"),
                row.getInt("user_id"),
                Labels.parse(CredentialKind.class, row.getString("kind")),
                row.getString("reason"),
                row.getObject("expires_on", LocalDate.class),
                row.getString("granted_by"),
                Moments.get(row, "granted_at"));
    }
}
