package org.wilcoss.custody.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as lists show it: not its text, which nobody has but its maker. */
public record TokenRow(
        int id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
