package org.wilcoss.custody.custody.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.custody.RecordForKits;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitStatus;
import org.wilcoss.custody.platform.InvalidFields;

/** One event for many kits: those with a status, or those listed. */
record BulkEvent(
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Positive Integer> kitIds,
        @Nullable KitStatus status,
        @NotNull CustodyEventType eventType,
        @Nullable @Positive Integer userId,
        @Nullable @Size(min = 1, max = 2000) String notes) {

    RecordForKits command() {
        if ((kitIds == null) == (status == null)) {
            throw new InvalidFields("kit_ids", "name the kits by kit_ids or by status, one of them");
        }
        return new RecordForKits(kitIds, status, eventType, userId, notes);
    }
}
