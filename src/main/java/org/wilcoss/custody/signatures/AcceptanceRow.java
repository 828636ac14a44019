package org.wilcoss.custody.signatures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.Named;

/**
 * A signature that accepts custody events.
 *
 * @param user whose it is
 * @param recordedBy who was signed in on the device
 * @param typedName if it was typed, else null
 * @param strokes if it was drawn, else null: of each stroke its points [x, y]
 * @param eventIds all that it accepts
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record AcceptanceRow(
        int signatureId,
        Named user,
        Named recordedBy,
        Instant signedAt,
        @Nullable String typedName,
        @Nullable List<List<List<Integer>>> strokes,
        List<Integer> eventIds,
        String ledgerHash) {
    public AcceptanceRow {
        eventIds = List.copyOf(eventIds);
    }

    /** What was drawn, to be shown; null if it was typed. */
    public @Nullable Strokes drawing() {
        return strokes == null ? null : new Strokes(strokes);
    }
}
