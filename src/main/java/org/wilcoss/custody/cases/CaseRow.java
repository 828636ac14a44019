package org.wilcoss.custody.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** A case as lists show it; {@code resolved_at} is null while it is open. */
public record CaseRow(
        int id,
        int kitId,
        String kitCode,
        CaseKind kind,
        String note,
        @Nullable String person,
        String openedBy,
        Instant openedAt,
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
                row.getString("opened_by"),
                Moments.get(row, "opened_at"),
                row.getString("resolved_by"),
                Moments.find(row, "resolved_at"),
                row.getString("resolution"));
    }
}
