package org.wilcoss.custody.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of one's own passkeys, as it is listed. */
public record PasskeyRow(
        int id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
