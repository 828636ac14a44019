package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who held a kit at an instant, by {@code occurred_at}, ties by sequence (rule 5).
 *
 * @param status the custody then: {@code available}, {@code checked_out} or {@code lost}
 * @param holder the holder while checked out; who had it last while lost; else null
 * @param sequence the event that made it so, 0 if none had happened
 */
public record HolderAt(
        int kitId,
        String kitCode,
        Instant at,
        KitStatus status,
        @Nullable Named holder,
        @Nullable Named athlete,
        @Nullable Instant since,
        int sequence) {}
