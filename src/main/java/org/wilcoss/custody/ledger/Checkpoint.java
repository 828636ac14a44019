package org.wilcoss.custody.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A tree of the log, signed.
 *
 * @param size its number of entries
 * @param note what was signed, with the signatures, as it is served (C2SP tlog-checkpoint)
 * @param signedAt when, by the database's clock; not part of what was signed
 */
public record Checkpoint(long size, String note, Instant signedAt) {
    static Checkpoint of(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                row.getString("note"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
