package org.wilcoss.custody.attestations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.wilcoss.custody.platform.Moments;

/**
 * One version of the text.
 *
 * @param bodySha256 SHA-256 of the body in UTF-8, hexadecimal
 * @param current whether it is the one that is to be accepted now
 */
public record AttestationRow(
        int id,
        int version,
        String title,
        String body,
        String bodySha256,
        boolean current,
        String writtenBy,
        Instant writtenAt) {

    static AttestationRow read(ResultSet row) throws SQLException {
        return new AttestationRow(
                row.getInt("id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                HexFormat.of().formatHex(row.getBytes("body_hash")),
                row.getBoolean("current"),
                row.getString("written_by"),
                Moments.get(row, "written_at"));
    }
}
