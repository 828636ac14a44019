package org.wilcoss.custody.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Role;

/**
 * Somebody to whom a kit can be handed: a user, who then answers for it, or an athlete, for whom the recorder answers.
 *
 * @param role the user's; null for an athlete
 * @param hadItLast whether this kit was out with them the last time
 * @param drewAt when they last drew a kit, whichever
 */
public record ReceiverRow(
        int id,
        String name,
        @Nullable Role role,
        boolean hadItLast,
        @Nullable Instant drewAt) {

    public boolean isAthlete() {
        return role == null;
    }

    /** How forms name them: {@code user-12}, {@code athlete-34}. */
    public String key() {
        return (isAthlete() ? "athlete-" : "user-") + id;
    }

    static ReceiverRow read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ReceiverRow(
                row.getInt("id"),
                row.getString("name"),
                role == null ? null : Labels.parse(Role.class, role),
                row.getBoolean("had_it_last"),
                Moments.find(row, "drew_at"));
    }
}
