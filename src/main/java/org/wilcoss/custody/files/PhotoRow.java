package org.wilcoss.custody.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Moments;

/**
 * A photo of a kit.
 *
 * @param main whether it is the one that stands for the kit
 * @param description what there is to see; null if nobody said
 * @param width in pixels, as {@code height}
 * @param contentHash SHA-256 of the picture, hexadecimal
 * @param url where the picture is
 * @param thumbnailUrl where a small one is
 * @param uploadedBy null for those who may not know
 */
public record PhotoRow(
        int id,
        int kitId,
        boolean main,
        @Nullable String description,
        int width,
        int height,
        String contentHash,
        String url,
        String thumbnailUrl,
        @Nullable String uploadedBy,
        Instant uploadedAt) {

    static PhotoRow read(ResultSet row) throws SQLException {
        int id = row.getInt("id");
        return new PhotoRow(
                id,
                row.getInt("kit_id"),
                row.getBoolean("main"),
                row.getString("description"),
                row.getInt("width"),
                row.getInt("height"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                "/api/v1/files/" + id,
                "/api/v1/files/%d/thumbnail".formatted(id),
                row.getString("uploaded_by"),
                Moments.get(row, "uploaded_at"));
    }
}
