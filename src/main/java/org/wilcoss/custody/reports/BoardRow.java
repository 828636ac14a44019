package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Moments;

/**
 * A kit that is not where it belongs.
 *
 * @param who who has it, had it last, or would take it home
 * @param athlete whom it is used by, if by an athlete
 * @param since when it was handed out, lost or taken to the workshop, or asked for
 * @param due when it is expected back, if anybody said
 * @param note where it would be taken, or what is done to it
 * @param requestId what somebody asked for, at the gate only
 * @param granted whether that is approved and waits for its hand-over
 */
public record BoardRow(
        int kitId,
        String code,
        String description,
        @Nullable String who,
        @Nullable String athlete,
        Instant since,
        @Nullable Instant due,
        boolean overdue,
        @Nullable String note,
        @Nullable Integer requestId,
        boolean granted) {

    static BoardRow read(ResultSet row) throws SQLException {
        return new BoardRow(
                row.getInt("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("who"),
                row.getString("athlete"),
                Moments.get(row, "since"),
                Moments.find(row, "due"),
                row.getBoolean("overdue"),
                row.getString("note"),
                row.getObject("request_id", Integer.class),
                row.getBoolean("granted"));
    }
}
