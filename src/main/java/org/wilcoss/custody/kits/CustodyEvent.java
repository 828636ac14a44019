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

/** An event of a kit, for reading through the association; {@link Moves} appends them. */
@Entity
@Immutable
@Table(name = "custody_events")
@SqlOnly({
    "event_type",
    "from_user_id",
    "recorded_by_id",
    "practice_id",
    "off_site",
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
    "client_event_id",
    "request_hash",
    "entry_hash"
})
@SequenceGenerator(sequenceName = "custody_events_id_seq", allocationSize = 1)
class CustodyEvent extends BaseRow {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kit_id", nullable = false)
    private Kit kit = new Kit();

    @Column(nullable = false)
    private int sequence;

    @Column(nullable = false)
    private int userId;

    private @Nullable Integer athleteId;

    private @Nullable String notes;

    @Column(nullable = false)
    private Instant occurredAt = Instant.EPOCH;

    protected CustodyEvent() {}

    Kit kit() {
        return kit;
    }

    int sequence() {
        return sequence;
    }

    int userId() {
        return userId;
    }

    @Nullable
    Integer athleteId() {
        return athleteId;
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}
