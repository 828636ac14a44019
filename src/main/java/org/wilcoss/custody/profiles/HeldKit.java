package org.wilcoss.custody.profiles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kit that is with somebody.
 *
 * @param other the athlete whom a holder has it for, or the holder who answers for an athlete's
 * @param lost whether it was reported lost meanwhile
 */
public record HeldKit(
        int id,
        String code,
        String description,
        @Nullable String other,
        Instant since,
        @Nullable Instant due,
        boolean lost) {}
