package org.wilcoss.custody.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.wilcoss.custody.platform.Moments;

/**
 * A practice at which kits are handed out now.
 *
 * @param lead who answers for the kits that athletes draw
 */
public record PracticeRow(int id, String title, String lead, Instant endsAt) {
    static PracticeRow read(ResultSet row) throws SQLException {
        return new PracticeRow(
                row.getInt("id"), row.getString("title"), row.getString("lead"), Moments.get(row, "ends_at"));
    }
}
