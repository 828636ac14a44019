package org.wilcoss.evolved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcType;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;
import org.wilcoss.custody.platform.SqlOnly;

/** An item changed in every way that a program cannot decide: see the fields. */
@SuppressWarnings("UnusedVariable") // the columns are what matters
@Entity
@Table(name = "items")
@SequenceGenerator(sequenceName = "items_id_seq", allocationSize = 1)
@SqlOnly({"kit_id", "type", "model", "importer", "serial_number", "serial_index"})
public class Item extends BaseRow {
    /** Was nullable. */
    @Column(nullable = false)
    private String make = "";

    /** Was an integer; with this, {@code calibre} is no longer mapped. */
    private long quantity;

    /** New, without a value for the rows that are there. */
    @Column(nullable = false)
    private boolean loaned;

    /** An enum without most of the labels. */
    @JdbcType(LabelType.class)
    private @Nullable Role lentTo;

    protected Item() {}
}
