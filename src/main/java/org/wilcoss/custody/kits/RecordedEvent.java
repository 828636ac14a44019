package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A custody event as it was recorded: the answer to recording it, and to sending the same request again.
 *
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record RecordedEvent(
        int id,
        int kitId,
        int sequence,
        CustodyEventType eventType,
        int userId,
        @Nullable Integer fromUserId,
        int recordedById,
        @Nullable Integer athleteId,
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
        @Nullable String clientEventId,
        Instant createdAt,
        String ledgerHash) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "kit_id",
            "sequence",
            "event_type",
            "user_id",
            "from_user_id",
            "recorded_by_id",
            "athlete_id",
            "practice_id",
            "off_site",
            "notes",
            "approval_request_id",
            "attestation_id",
            "attestation_accepted",
            "condition",
            "missing_items",
            "rounds_fired",
            "unloaded",
            "flag_in",
            "cased_locked",
            "undoes_id",
            "expected_return_date",
            "occurred_at",
            "client_event_id",
            "created_at",
            "entry_hash");

    /** The columns that {@link #read} needs, of an alias of {@code custody_events}. */
    static String columns(String alias) {
        return COLUMNS.stream()
                .map(column -> "%s.%s AS event_%s".formatted(alias, column, column))
                .collect(Collectors.joining(", "));
    }

    static RecordedEvent read(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getInt("event_id"),
                row.getInt("event_kit_id"),
                row.getInt("event_sequence"),
                Labels.parse(CustodyEventType.class, row.getString("event_event_type")),
                row.getInt("event_user_id"),
                row.getObject("event_from_user_id", Integer.class),
                row.getInt("event_recorded_by_id"),
                row.getObject("event_athlete_id", Integer.class),
                row.getObject("event_practice_id", Integer.class),
                row.getBoolean("event_off_site"),
                row.getString("event_notes"),
                row.getObject("event_approval_request_id", Integer.class),
                row.getObject("event_attestation_id", Integer.class),
                row.getBoolean("event_attestation_accepted"),
                KitCondition.find(row, "event_condition"),
                row.getString("event_missing_items"),
                row.getObject("event_rounds_fired", Integer.class),
                row.getObject("event_unloaded", Boolean.class),
                row.getObject("event_flag_in", Boolean.class),
                row.getObject("event_cased_locked", Boolean.class),
                row.getObject("event_undoes_id", Integer.class),
                Moments.find(row, "event_expected_return_date"),
                Moments.get(row, "event_occurred_at"),
                row.getString("event_client_event_id"),
                Moments.get(row, "event_created_at"),
                HexFormat.of().formatHex(row.getBytes("event_entry_hash")));
    }
}
