package org.wilcoss.custody.amendments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * What somebody believes of an event instead of what it says; null is what stands.
 *
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record AmendmentRow(
        int id,
        int custodyEventId,
        Named amendedBy,
        String reason,
        @Nullable Named user,
        @Nullable Named athlete,
        @Nullable Instant occurredAt,
        @Nullable Instant expectedReturnDate,
        @Nullable String notes,
        @Nullable KitCondition condition,
        @Nullable Integer roundsFired,
        Instant createdAt,
        String ledgerHash) {

    static AmendmentRow read(ResultSet row) throws SQLException {
        String condition = row.getString("condition");
        return new AmendmentRow(
                row.getInt("id"),
                row.getInt("custody_event_id"),
                new Named(row.getInt("amended_by_id"), row.getString("amended_by_name")),
                row.getString("reason"),
                named(row, "user"),
                named(row, "athlete"),
                Moments.find(row, "occurred_at"),
                Moments.find(row, "expected_return_date"),
                row.getString("notes"),
                condition == null ? null : Labels.parse(KitCondition.class, condition),
                row.getObject("rounds_fired", Integer.class),
                Moments.get(row, "created_at"),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }

    private static @Nullable Named named(ResultSet row, String prefix) throws SQLException {
        Integer id = row.getObject(prefix + "_id", Integer.class);
        return id == null ? null : new Named(id, row.getString(prefix + "_name"));
    }
}
