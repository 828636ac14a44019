package org.wilcoss.custody.kits;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/**
 * A kit as lists and the kit page show it. A parent sees holder, athlete and place only of kits that they or their
 * athletes hold; nobody sees a serial number.
 *
 * @param warnings {@code overdue}, {@code extended_custody} (out for over 7 days), {@code on_site_over_24_hours}
 * @param handgun whether there is a handgun in it; null if nobody has said
 * @param reservedUntil until when an approved request keeps it for somebody; null if none does
 * @param version counts changes; the ETag
 */
public record KitRow(
        int id,
        String code,
        String description,
        KitStatus status,
        @Nullable Named holder,
        @Nullable Named athlete,
        @Nullable Instant heldSince,
        @Nullable Instant expectedReturnDate,
        boolean offSite,
        @Nullable String location,
        boolean hasSerialNumber,
        @Nullable Boolean handgun,
        int lastSequence,
        @Nullable Instant reservedUntil,
        @Nullable Instant retiredAt,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static KitRow read(ResultSet row, boolean full) throws SQLException {
        return new KitRow(
                row.getInt("id"),
                row.getString("code"),
                row.getString("description"),
                Labels.parse(KitStatus.class, row.getString("status")),
                full ? Named.find(row, "holder") : null,
                full ? Named.find(row, "athlete") : null,
                full ? Moments.find(row, "held_since") : null,
                full ? Moments.find(row, "expected_return_date") : null,
                row.getBoolean("off_site"),
                full ? row.getString("location") : null,
                row.getBoolean("has_serial_number"),
                row.getObject("handgun", Boolean.class),
                row.getInt("last_sequence"),
                Moments.find(row, "reserved_until"),
                Moments.find(row, "retired_at"),
                full ? texts(row.getArray("warnings")) : List.of(),
                Moments.get(row, "created_at"),
                Moments.get(row, "updated_at"),
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
