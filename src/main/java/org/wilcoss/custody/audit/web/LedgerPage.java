package org.wilcoss.custody.audit.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.audit.EntryRow;
import org.wilcoss.custody.ledger.Checkpoint;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.witnesses.DeliveryRow;
import org.wilcoss.custody.witnesses.WitnessKind;

/**
 * The ledger's page.
 *
 * @param checkpoint the newest; null if the program has never served on this database
 * @param keys that verify checkpoints, the oldest first
 * @param entries for those who may search; else null
 * @param kinds how checkpoints leave
 * @param late whether none arrived for too long
 * @param deliveries the latest; for those who may search
 */
public record LedgerPage(
        @Nullable Checkpoint checkpoint,
        List<String> keys,
        LedgerForm form,
        @Nullable Slice<EntryRow> entries,
        List<WitnessKind> kinds,
        boolean late,
        List<DeliveryRow> deliveries) {
    public LedgerPage {
        keys = List.copyOf(keys);
        kinds = List.copyOf(kinds);
        deliveries = List.copyOf(deliveries);
    }

    /** The third line of the checkpoint, as far as one compares by eye. */
    public String shortRoot() {
        return checkpoint == null
                ? ""
                : checkpoint.note().lines().toList().get(2).substring(0, 16);
    }

    public @Nullable String next() {
        return entries == null || entries.next() == null
                ? null
                : form.path(Objects.requireNonNull(entries.next()).encode());
    }
}
