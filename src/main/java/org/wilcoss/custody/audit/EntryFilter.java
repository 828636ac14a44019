package org.wilcoss.custody.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; null for any.
 *
 * @param kitCode also of a kit that was deleted
 * @param person a part of the name of somebody whom the entry discloses
 * @param since inclusive, by the database's clock
 * @param until exclusive
 */
public record EntryFilter(
        @Nullable String act,
        @Nullable Integer kitId,
        @Nullable String kitCode,
        @Nullable Integer userId,
        @Nullable String person,
        @Nullable Instant since,
        @Nullable Instant until) {}
