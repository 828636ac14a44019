package org.wilcoss.custody.maintenance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.maintenance.CloseMaintenance;

/** What was done, as maintenance closes. */
record NewClosing(
        @Nullable @Size(min = 1, max = 2000) String notes,
        @Nullable @Size(min = 1, max = 2000) String partsReplaced,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer roundCount,
        @Nullable LocalDate nextDueDate) {

    CloseMaintenance command(int maintenanceEventId) {
        return new CloseMaintenance(maintenanceEventId, notes, partsReplaced, roundCount, nextDueDate);
    }
}
