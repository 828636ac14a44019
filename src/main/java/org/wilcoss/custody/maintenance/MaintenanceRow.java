package org.wilcoss.custody.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Moments;

/** A maintenance event with its closing, as lists show it; {@code closed_at} is null while it is open. */
public record MaintenanceRow(
        int id,
        int kitId,
        String kitCode,
        String openedBy,
        Instant openedAt,
        @Nullable String notes,
        @Nullable String partsReplaced,
        @Nullable Integer roundCount,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closingNotes,
        @Nullable LocalDate nextDueDate) {

    static MaintenanceRow read(ResultSet row) throws SQLException {
        return new MaintenanceRow(
                row.getInt("id"),
                row.getInt("kit_id"),
                row.getString("kit_code"),
                row.getString("opened_by"),
                Moments.get(row, "opened_at"),
                row.getString("notes"),
                row.getString("parts_replaced"),
                row.getObject("round_count", Integer.class),
                row.getString("closed_by"),
                Moments.find(row, "closed_at"),
                row.getString("closing_notes"),
                row.getObject("next_due_date", LocalDate.class));
    }
}
