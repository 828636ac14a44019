package org.wilcoss.custody.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A case as lists show it; {@code resolved_at} is null while it is open.
 *
 * @param holder who had the kit at the event that it comes from
 * @param openedBy null if the program opened it by itself
 * @param dueAt until when something must be done
 */
public record CaseRow(
        int id,
        int kitId,
        String kitCode,
        CaseKind kind,
        String note,
        @Nullable String person,
        @Nullable Integer custodyEventId,
        @Nullable Named holder,
        @Nullable Named athlete,
        @Nullable String openedBy,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolution) {

    static CaseRow read(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getInt("id"),
                row.getInt("kit_id"),
                row.getString("kit_code"),
                Labels.parse(CaseKind.class, row.getString("kind")),
                row.getString("note"),
                row.getString("person"),
                row.getObject("custody_event_id", Integer.class),
                named(row, "holder"),
                named(row, "athlete"),
                row.getString("opened_by"),
                Moments.get(row, "opened_at"),
                Moments.find(row, "due_at"),
                row.getString("resolved_by"),
                Moments.find(row, "resolved_at"),
                row.getString("resolution"));
    }

    private static @Nullable Named named(ResultSet row, String prefix) throws SQLException {
        Integer id = row.getObject(prefix + "_id", Integer.class);
        return id == null ? null : new Named(id, row.getString(prefix + "_name"));
    }
}
