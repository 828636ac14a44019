package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Moments;

/**
 * A kit that is out.
 *
 * @param athlete whom it is used by, if by an athlete
 * @param due when it is expected back, if anybody said
 */
public record BoardRow(
        int kitId,
        String code,
        String description,
        String holder,
        @Nullable String athlete,
        Instant since,
        @Nullable Instant due,
        boolean overdue) {

    static BoardRow read(ResultSet row) throws SQLException {
        return new BoardRow(
                row.getInt("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("holder"),
                row.getString("athlete"),
                Moments.get(row, "held_since"),
                Moments.find(row, "expected_return_date"),
                row.getBoolean("overdue"));
    }
}
