package org.wilcoss.custody.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.amendments.AmendmentRow;
import org.wilcoss.custody.amendments.Believed;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * One thing that happened to a kit.
 *
 * @param id of the custody event or the maintenance event
 * @param who whom it is about: the new holder, the one relieved, whoever reported, opened or closed
 * @param from who gave it, if another person did
 * @param recorder who recorded it, if not the one it is about
 */
public record TimelineRow(
        Kind kind,
        int id,
        Instant at,
        String who,
        @Nullable String from,
        @Nullable String athlete,
        @Nullable String recorder,
        @Nullable Instant due,
        @Nullable String notes,
        @Nullable String partsReplaced,
        @Nullable Integer roundCount,
        @Nullable LocalDate nextDueDate,
        Undoing undoing) {
    /** What happened. */
    public enum Kind {
        CHECK_OUT,
        CHECK_IN,
        TRANSFER,
        LOST,
        FOUND,
        MAINTENANCE_OPENED,
        MAINTENANCE_CLOSED;

        /** Whether it is a custody event, of which there is a receipt. */
        public boolean isCustody() {
            return switch (this) {
                case CHECK_OUT, CHECK_IN, TRANSFER, LOST, FOUND -> true;
                case MAINTENANCE_OPENED, MAINTENANCE_CLOSED -> false;
            };
        }
    }

    /** As it is now believed, by amendments that come oldest first. */
    public TimelineRow amendedBy(List<AmendmentRow> amendments) {
        @Nullable Named user = Believed.latest(amendments, AmendmentRow::user);
        @Nullable Named used = Believed.latest(amendments, AmendmentRow::athlete);
        @Nullable Instant newDue = Believed.latest(amendments, AmendmentRow::expectedReturnDate);
        @Nullable String newNotes = Believed.latest(amendments, AmendmentRow::notes);
        return new TimelineRow(
                kind,
                id,
                or(Believed.latest(amendments, AmendmentRow::occurredAt), at),
                user == null ? who : user.name(),
                from,
                used == null ? athlete : used.name(),
                recorder,
                newDue == null ? due : newDue,
                newNotes == null ? notes : newNotes,
                partsReplaced,
                roundCount,
                nextDueDate,
                undoing);
    }

    private static Instant or(@Nullable Instant believed, Instant recorded) {
        return believed == null ? recorded : believed;
    }

    static TimelineRow read(ResultSet row) throws SQLException {
        return new TimelineRow(
                Labels.parse(Kind.class, row.getString("kind")),
                row.getInt("id"),
                Moments.get(row, "at"),
                row.getString("who"),
                row.getString("giver"),
                row.getString("athlete"),
                row.getString("recorder"),
                Moments.find(row, "due"),
                row.getString("notes"),
                row.getString("parts_replaced"),
                row.getObject("round_count", Integer.class),
                row.getObject("next_due_date", LocalDate.class),
                Undoing.read(row));
    }
}
