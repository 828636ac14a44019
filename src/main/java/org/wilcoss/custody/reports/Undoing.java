package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Moments;

/**
 * What an event has to do with undoing.
 *
 * @param undoesAt when that happened which it undoes; null if it undoes nothing
 * @param leftCase whether what it undoes left something to be resolved, that still is
 * @param undone whether it was undone
 * @param mayBeUndone whether whoever looks at it can undo it now
 */
public record Undoing(@Nullable Instant undoesAt, boolean leftCase, boolean undone, boolean mayBeUndone) {

    static Undoing read(ResultSet row) throws SQLException {
        return new Undoing(
                Moments.find(row, "undoes_at"),
                row.getBoolean("left_case"),
                row.getBoolean("undone"),
                row.getBoolean("may_undo"));
    }
}
