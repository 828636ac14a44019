package org.wilcoss.custody.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitStatus;

/** One event for each of many kits: those listed, or (if none are) those with a status. */
public record RecordForKits(
        @Nullable List<Integer> kitIds,
        @Nullable KitStatus status,
        CustodyEventType type,
        @Nullable Integer userId,
        @Nullable String notes) {

    RecordEvent of(int kitId) {
        return new RecordEvent(
                new KitReference.ById(kitId), type, userId, null, null, notes, false, false, null, null, null);
    }
}
