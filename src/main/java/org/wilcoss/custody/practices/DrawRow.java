package org.wilcoss.custody.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A kit that was drawn for a practice.
 *
 * @param eventId the check-out or transfer
 * @param athlete whom it was for; null if for the holder
 * @param endedBy what ended it; null while the kit is out
 * @param backAt when that was
 */
public record DrawRow(
        int eventId,
        int kitId,
        String kitCode,
        @Nullable Named athlete,
        Named holder,
        Instant outAt,
        @Nullable CustodyEventType endedBy,
        @Nullable Instant backAt) {

    /** Whether the kit is still out by this draw. */
    public boolean stillOut() {
        return endedBy == null;
    }

    /** Whom the kit is with. */
    public String user() {
        return athlete == null ? holder.name() : athlete.name();
    }

    static @Nullable DrawRow find(ResultSet row) throws SQLException {
        Integer event = row.getObject("event_id", Integer.class);
        if (event == null) {
            return null;
        }
        Integer athlete = row.getObject("athlete_id", Integer.class);
        String ended = row.getString("ended_by");
        return new DrawRow(
                event,
                row.getInt("kit_id"),
                row.getString("kit_code"),
                athlete == null ? null : new Named(athlete, row.getString("athlete_name")),
                new Named(row.getInt("holder_id"), row.getString("holder_name")),
                Moments.get(row, "out_at"),
                ended == null ? null : Labels.parse(CustodyEventType.class, ended),
                Moments.find(row, "back_at"));
    }
}
