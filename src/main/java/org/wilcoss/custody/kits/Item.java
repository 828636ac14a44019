package org.wilcoss.custody.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;

/** A part of a kit, or a spare (no kit). */
@SuppressWarnings("UnusedVariable") // what only queries read is written through here
@Entity
@Table(name = "items")
@SequenceGenerator(sequenceName = "items_id_seq", allocationSize = 1)
class Item extends BaseRow {
    private @Nullable Integer kitId;

    @Column(nullable = false)
    private String type = "";

    private @Nullable String make;

    private @Nullable String importer;

    private @Nullable String model;

    private @Nullable String calibre;

    private @Nullable String serialNumber;

    private byte @Nullable [] serialIndex;

    @Column(nullable = false)
    private int quantity = 1;

    protected Item() {}

    Item(int kitId, AddItem command) {
        this.kitId = kitId;
        type = command.type();
        make = command.make();
        importer = command.importer();
        model = command.model();
        calibre = command.calibre();
        quantity = command.quantity();
    }

    void keep(Serials.Stored serial) {
        serialNumber = serial.encrypted();
        serialIndex = serial.index();
    }
}
