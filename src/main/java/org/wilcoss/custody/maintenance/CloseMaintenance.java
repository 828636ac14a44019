package org.wilcoss.custody.maintenance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done in the workshop. */
public record CloseMaintenance(
        int maintenanceEventId,
        @Nullable String notes,
        @Nullable String partsReplaced,
        @Nullable Integer roundCount,
        @Nullable LocalDate nextDueDate) {}
