package org.wilcoss.custody.maintenance;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitReference;

/** A kit goes to the workshop. */
public record OpenMaintenance(
        KitReference kit,
        @Nullable String notes,
        @Nullable String partsReplaced,
        @Nullable Integer roundCount) {}
