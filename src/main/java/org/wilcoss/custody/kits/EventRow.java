package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** A custody event as timelines show it, with the names of the people in it. */
public record EventRow(
        int id,
        int kitId,
        String kitCode,
        int sequence,
        CustodyEventType eventType,
        Named user,
        @Nullable Named fromUser,
        Named recordedBy,
        @Nullable Named athlete,
        @Nullable Integer practiceId,
        boolean offSite,
        @Nullable String notes,
        @Nullable Integer approvalRequestId,
        @Nullable Integer attestationId,
        boolean attestationAccepted,
        @Nullable KitCondition condition,
        @Nullable String missingItems,
        @Nullable Integer roundsFired,
        @Nullable Boolean unloaded,
        @Nullable Boolean flagIn,
        @Nullable Boolean casedLocked,
        @Nullable Integer undoesId,
        @Nullable Instant expectedReturnDate,
        Instant occurredAt,
        Instant createdAt,
        String ledgerHash) {

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getInt("id"),
                row.getInt("kit_id"),
                row.getString("kit_code"),
                row.getInt("sequence"),
                Labels.parse(CustodyEventType.class, row.getString("event_type")),
                Named.get(row, "user"),
                Named.find(row, "from_user"),
                Named.get(row, "recorded_by"),
                Named.find(row, "athlete"),
                row.getObject("practice_id", Integer.class),
                row.getBoolean("off_site"),
                row.getString("notes"),
                row.getObject("approval_request_id", Integer.class),
                row.getObject("attestation_id", Integer.class),
                row.getBoolean("attestation_accepted"),
                KitCondition.find(row, "condition"),
                row.getString("missing_items"),
                row.getObject("rounds_fired", Integer.class),
                row.getObject("unloaded", Boolean.class),
                row.getObject("flag_in", Boolean.class),
                row.getObject("cased_locked", Boolean.class),
                row.getObject("undoes_id", Integer.class),
                Moments.find(row, "expected_return_date"),
                Moments.get(row, "occurred_at"),
                Moments.get(row, "created_at"),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }
}
