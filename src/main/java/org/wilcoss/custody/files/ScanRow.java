package org.wilcoss.custody.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.wilcoss.custody.platform.Moments;

/**
 * The scan of a consent.
 *
 * @param mediaType {@code image/jpeg} or {@code application/pdf}
 * @param url where it is
 */
public record ScanRow(int id, int consentId, String mediaType, String url, String uploadedBy, Instant uploadedAt) {
    static ScanRow read(ResultSet row) throws SQLException {
        int id = row.getInt("id");
        return new ScanRow(
                id,
                row.getInt("consent_id"),
                row.getString("media_type"),
                "/api/v1/files/" + id,
                row.getString("uploaded_by"),
                Moments.get(row, "uploaded_at"));
    }
}
