package org.wilcoss.custody.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A request to take a kit off the premises, and what became of it.
 *
 * @param handOver how the kit is handed over: by check-out, or by transfer if it is out
 * @param expiresAt from then on it counts no more, if it is pending or approved
 * @param custodyEventId the hand-over that used it
 */
public record ApprovalRow(
        int id,
        int kitId,
        String kitCode,
        CustodyEventType handOver,
        Named requester,
        Named holder,
        @Nullable Named athlete,
        String destination,
        Instant expectedReturnDate,
        int attestationId,
        int signatureId,
        ApprovalStatus status,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Named decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Named withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable Integer custodyEventId) {

    static ApprovalRow read(ResultSet row) throws SQLException {
        return new ApprovalRow(
                row.getInt("id"),
                row.getInt("kit_id"),
                row.getString("kit_code"),
                Labels.parse(CustodyEventType.class, row.getString("hand_over")),
                Named.get(row, "requester"),
                Named.get(row, "holder"),
                Named.find(row, "athlete"),
                row.getString("destination"),
                Moments.get(row, "expected_return_date"),
                row.getInt("attestation_id"),
                row.getInt("signature_id"),
                Labels.parse(ApprovalStatus.class, row.getString("status")),
                Moments.get(row, "requested_at"),
                Moments.get(row, "expires_at"),
                Named.find(row, "decided_by"),
                Moments.find(row, "decided_at"),
                row.getString("reason"),
                Named.find(row, "withdrawn_by"),
                Moments.find(row, "withdrawn_at"),
                row.getObject("custody_event_id", Integer.class));
    }

    /** Whether the user asked for it, or would take the kit. */
    public boolean concerns(int userId) {
        return requester.id() == userId || holder.id() == userId;
    }
}
