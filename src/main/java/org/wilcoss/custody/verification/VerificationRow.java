package org.wilcoss.custody.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verification in a list. One that is finished was proven, has a finding, or failed.
 *
 * @param nightly whether nobody asked for it
 * @param done how many steps of {@code total} it has gone so far
 */
public record VerificationRow(
        int id,
        boolean nightly,
        Instant createdAt,
        @Nullable Instant finishedAt,
        long done,
        long total,
        @Nullable String proven,
        @Nullable String finding,
        @Nullable String failure) {}
