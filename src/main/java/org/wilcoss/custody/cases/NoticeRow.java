package org.wilcoss.custody.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Moments;

/**
 * Somebody was told of a case.
 *
 * @param told the agency or the person
 * @param reference under which they keep it
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record NoticeRow(
        int id,
        int caseId,
        String told,
        Instant toldAt,
        @Nullable String reference,
        Named givenBy,
        Instant createdAt,
        String ledgerHash) {

    static NoticeRow read(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getInt("id"),
                row.getInt("case_id"),
                row.getString("told"),
                Moments.get(row, "told_at"),
                row.getString("reference"),
                new Named(row.getInt("given_by_id"), row.getString("given_by_name")),
                Moments.get(row, "created_at"),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }
}
