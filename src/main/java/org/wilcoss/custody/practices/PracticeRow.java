package org.wilcoss.custody.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Moments;

/**
 * A practice as lists show it.
 *
 * @param lead who answers for the kits that athletes draw
 * @param kitsOut how many kits that were drawn for it are out now
 * @param closedAt null while it is open
 */
public record PracticeRow(
        int id,
        String title,
        String place,
        Named lead,
        Instant startsAt,
        Instant endsAt,
        int kitsOut,
        @Nullable Instant closedAt,
        @Nullable Named closedBy) {

    public boolean open() {
        return closedAt == null;
    }

    static PracticeRow read(ResultSet row) throws SQLException {
        Integer closedBy = row.getObject("closed_by_id", Integer.class);
        return new PracticeRow(
                row.getInt("id"),
                row.getString("title"),
                row.getString("place"),
                new Named(row.getInt("lead_id"), row.getString("lead_name")),
                Moments.get(row, "starts_at"),
                Moments.get(row, "ends_at"),
                row.getInt("kits_out"),
                Moments.find(row, "closed_at"),
                closedBy == null ? null : new Named(closedBy, row.getString("closed_by_name")));
    }
}
