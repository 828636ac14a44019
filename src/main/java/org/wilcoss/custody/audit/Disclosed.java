package org.wilcoss.custody.audit;

import org.jspecify.annotations.Nullable;

/**
 * A value of which the entry holds a hash.
 *
 * @param value null unless it is shown
 * @param person whose id the value is
 */
public record Disclosed(
        String name,
        State state,
        @Nullable String value,
        @Nullable String person) {
    /** Whether the value can be shown, and whether it is the one that was hashed. */
    public enum State {
        /** It is what the entry's hash was made of. */
        SHOWN,
        /** It is not for this reader. */
        WITHHELD,
        /** A person was erased. */
        ERASED,
        /** It is gone, and no erasure accounts for that. */
        MISSING,
        /** It is not what was hashed. */
        CHANGED
    }
}
