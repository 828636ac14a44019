package org.wilcoss.custody.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Role;

/**
 * A user as lists show them. Id, name and role are for all who hand kits out; the rest is null, and absent from JSON, to
 * those who do not manage users.
 *
 * @param version counts changes; the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserRow(
        int id,
        String name,
        Role role,
        @Nullable String email,
        @Nullable Boolean isActive,
        @Nullable Boolean verifiedAdult,
        @Nullable Integer verifiedById,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedEvidence,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Integer version) {

    static UserRow read(ResultSet row, boolean full) throws SQLException {
        return new UserRow(
                row.getInt("id"),
                row.getString("name"),
                Labels.parse(Role.class, row.getString("role")),
                full ? row.getString("email") : null,
                full ? row.getBoolean("is_active") : null,
                full ? row.getBoolean("verified_adult") : null,
                full ? row.getObject("verified_by_id", Integer.class) : null,
                full ? Moments.find(row, "verified_at") : null,
                full ? row.getString("verified_evidence") : null,
                full ? Moments.get(row, "created_at") : null,
                full ? Moments.get(row, "updated_at") : null,
                full ? row.getObject("version", Integer.class) : null);
    }
}
