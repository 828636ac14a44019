package org.wilcoss.custody.witnesses;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day's delivery of one kind.
 *
 * @param size of the checkpoint that went; null if none did
 * @param failure why not yet, in a few words; null if it went, or is under way
 */
public record DeliveryRow(
        LocalDate day,
        WitnessKind kind,
        @Nullable Long size,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String failure) {}
