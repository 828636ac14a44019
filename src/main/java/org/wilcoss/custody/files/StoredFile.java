package org.wilcoss.custody.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;

/**
 * A file that the actor may see, without its content.
 *
 * @param kitId the kit that it shows; null if it is of a consent
 * @param contentHash SHA-256 of the content, hexadecimal
 */
public record StoredFile(
        int id, @Nullable Integer kitId, @Nullable Integer consentId, String mediaType, String contentHash) {

    /** Whether it is a photo of a kit. */
    public boolean isPhoto() {
        return kitId != null;
    }

    /** Whether it is kept as somebody sent it. */
    public boolean isForeign() {
        return mediaType.equals(NewFile.PDF);
    }

    FileKind kind() {
        return isPhoto() ? FileKind.KIT_PHOTO : FileKind.CONSENT_SCAN;
    }

    /** What it is called when it is saved. */
    public String name() {
        return "%s-%d.%s".formatted(Labels.of(kind()).replace('_', '-'), id, isForeign() ? "pdf" : "jpg");
    }

    static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getInt("id"),
                row.getObject("kit_id", Integer.class),
                row.getObject("consent_id", Integer.class),
                row.getString("media_type"),
                HexFormat.of().formatHex(row.getBytes("content_hash")));
    }
}
