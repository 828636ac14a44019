package org.wilcoss.custody.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as lists show it.
 *
 * @param index its place in the tree, from 0; null for the second until it has one
 * @param actorId who did it; null if the program did, or they were erased
 */
public record EntryRow(
        String ledgerHash,
        String act,
        Instant createdAt,
        @Nullable Long index,
        @Nullable Integer kitId,
        @Nullable String kitCode,
        @Nullable Integer actorId,
        @Nullable String actor) {
    /** The same without who and what only members know. */
    EntryRow forStrangers() {
        return new EntryRow(ledgerHash, act, createdAt, index, null, null, null, null);
    }
}
