package org.wilcoss.custody.maintenance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.platform.InvalidFields;

/** Maintenance to open. The kit is named by id or by code. */
record NewMaintenance(
        @Nullable @Positive Integer kitId,
        @Nullable @Size(min = 1, max = 50) String kitCode,
        @Nullable @Size(min = 1, max = 2000) String notes,
        @Nullable @Size(min = 1, max = 2000) String partsReplaced,
        @Nullable @PositiveOrZero @Max(10_000_000) Integer roundCount) {

    OpenMaintenance command() {
        return new OpenMaintenance(kit(), notes, partsReplaced, roundCount);
    }

    private KitReference kit() {
        if (kitId != null && kitCode == null) {
            return new KitReference.ById(kitId);
        }
        if (kitCode != null && kitId == null) {
            return new KitReference.ByCode(kitCode);
        }
        throw new InvalidFields("kit_id", "name the kit by kit_id or kit_code, one of them");
    }
}
