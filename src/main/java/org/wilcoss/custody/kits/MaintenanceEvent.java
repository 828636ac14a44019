package org.wilcoss.custody.kits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.BaseRow;
import org.wilcoss.custody.platform.SqlOnly;

/** Maintenance of a kit, for reading through the association; {@link Workshop} opens and closes it. */
@Entity
@Immutable
@Table(name = "maintenance_events")
@SqlOnly({"opened_by_id", "entry_hash"})
@SequenceGenerator(sequenceName = "maintenance_events_id_seq", allocationSize = 1)
class MaintenanceEvent extends BaseRow {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kit_id", nullable = false)
    private Kit kit = new Kit();

    private @Nullable String notes;

    private @Nullable String partsReplaced;

    private @Nullable Integer roundCount;

    @Column(nullable = false)
    private Instant occurredAt = Instant.EPOCH;

    protected MaintenanceEvent() {}

    Kit kit() {
        return kit;
    }

    @Nullable
    String notes() {
        return notes;
    }

    @Nullable
    String partsReplaced() {
        return partsReplaced;
    }

    @Nullable
    Integer roundCount() {
        return roundCount;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
