package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * One thing that happened to a kit.
 *
 * @param id of the custody event or the maintenance event
 * @param who whom it is about: the new holder, the one relieved, whoever reported, opened or closed
 * @param from who gave it, if another person did
 * @param recorder who recorded it, if not the one it is about
 */
public record TimelineRow(
        Kind kind,
        int id,
        Instant at,
        String who,
        @Nullable String from,
        @Nullable String athlete,
        @Nullable String recorder,
        @Nullable Instant due,
        @Nullable String notes,
        @Nullable String partsReplaced,
        @Nullable Integer roundCount,
        @Nullable LocalDate nextDueDate) {
    /** What happened. */
    public enum Kind {
        CHECK_OUT,
        CHECK_IN,
        TRANSFER,
        LOST,
        FOUND,
        MAINTENANCE_OPENED,
        MAINTENANCE_CLOSED;

        /** Whether it is a custody event, of which there is a receipt. */
        public boolean isCustody() {
            return switch (this) {
                case CHECK_OUT, CHECK_IN, TRANSFER, LOST, FOUND -> true;
                case MAINTENANCE_OPENED, MAINTENANCE_CLOSED -> false;
            };
        }
    }

    static TimelineRow read(ResultSet row) throws SQLException {
        return new TimelineRow(
                Labels.parse(Kind.class, row.getString("kind")),
                row.getInt("id"),
                Moments.get(row, "at"),
                row.getString("who"),
                row.getString("giver"),
                row.getString("athlete"),
                row.getString("recorder"),
                Moments.find(row, "due"),
                row.getString("notes"),
                row.getString("parts_replaced"),
                row.getObject("round_count", Integer.class),
                row.getObject("next_due_date", LocalDate.class));
    }
}
