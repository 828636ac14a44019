package org.wilcoss.evolved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcType;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;
import org.wilcoss.custody.platform.SqlOnly;

/** A kit with a colour, a rating and an asset tag, found by its location, and with one more status. */
@SuppressWarnings("UnusedVariable") // the columns are what matters
@Entity
@Table(
        name = "kits",
        indexes = @Index(columnList = "location, code"),
        uniqueConstraints = @UniqueConstraint(columnNames = "assetTag"))
@SequenceGenerator(sequenceName = "kits_id_seq", allocationSize = 1)
@SqlOnly({
    "description",
    "serial_number",
    "serial_index",
    "holder_id",
    "athlete_id",
    "practice_id",
    "held_since",
    "expected_return_date",
    "off_site",
    "handgun",
    "reserved_for_id",
    "reserved_until",
    "last_sequence",
    "scan_token",
    "retired_at",
    "version"
})
public class Kit extends BaseRow {
    @Column(nullable = false)
    private String code = "";

    private @Nullable String location;

    @Column(nullable = false)
    @JdbcType(LabelType.class)
    private KitStatus status = KitStatus.AVAILABLE;

    @Column(length = 40)
    private @Nullable String colour;

    @Column(nullable = false)
    @ColumnDefault("3")
    private int rating = 3;

    private @Nullable String assetTag;

    protected Kit() {}

    public String code() {
        return code;
    }

    public int rating() {
        return rating;
    }

    public void reserve(String newColour) {
        status = KitStatus.RESERVED;
        colour = newColour;
        assetTag = "A-" + code;
        location = newColour;
    }
}
