package org.wilcoss.custody.kits;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.JdbcType;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.LabelType;
import org.wilcoss.custody.platform.SqlOnly;

/**
 * A kit's catalogue entry, as people edit it. What custody changes ({@code status}, {@code holder_id} and the like) is
 * not mapped for writing: it moves only through {@link Moves}.
 */
@SuppressWarnings("UnusedVariable") // what only queries read is written through here
@Entity
@Table(name = "kits")
@SqlOnly({
    "holder_id",
    "athlete_id",
    "practice_id",
    "held_since",
    "expected_return_date",
    "off_site",
    "reserved_for_id",
    "reserved_until",
    "last_sequence"
})
@SequenceGenerator(sequenceName = "kits_id_seq", allocationSize = 1)
class Kit extends BaseRow {
    @Column(nullable = false)
    private String code = "";

    @Column(nullable = false)
    private String description = "";

    private @Nullable String serialNumber;

    private byte @Nullable [] serialIndex;

    private @Nullable String location;

    private @Nullable Boolean handgun;

    private @Nullable Instant retiredAt;

    @Column(nullable = false, insertable = false, updatable = false)
    @JdbcType(LabelType.class)
    private KitStatus status = KitStatus.AVAILABLE;

    @Column(nullable = false, updatable = false)
    private String scanToken = "";

    @Version
    @Column(nullable = false)
    private int version;

    @OneToMany(mappedBy = "kit", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<CustodyEvent> custodyEvents = new ArrayList<>();

    @OneToMany(mappedBy = "kit", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<MaintenanceEvent> maintenanceEvents = new ArrayList<>();

    protected Kit() {}

    String code() {
        return code;
    }

    String description() {
        return description;
    }

    int version() {
        return version;
    }

    List<CustodyEvent> custodyEvents() {
        return Collections.unmodifiableList(custodyEvents);
    }

    List<MaintenanceEvent> maintenanceEvents() {
        return Collections.unmodifiableList(maintenanceEvents);
    }

    @Nullable
    String encryptedSerial() {
        return serialNumber;
    }

    void rename(String newCode) {
        code = newCode;
    }

    void describe(String newDescription) {
        description = newDescription;
    }

    void moveTo(@Nullable String newLocation) {
        location = newLocation;
    }

    void sayHandgun(@Nullable Boolean there) {
        handgun = there;
    }

    void replaceSerial(Serials.Stored serial) {
        serialNumber = serial.encrypted();
        serialIndex = serial.index();
    }

    /** Out of use from now on; refused while somebody answers for it. */
    void retire(Instant at) {
        if (retiredAt != null) {
            throw MoveRefused.retired(code);
        }
        retiredAt = switch (status) {
            case AVAILABLE, MAINTENANCE -> at;
            case CHECKED_OUT, LOST -> throw new MoveRefused("kit_cannot_be_retired", code);
        };
    }
}
