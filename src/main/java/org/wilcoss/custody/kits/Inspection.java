package org.wilcoss.custody.kits;

import org.jspecify.annotations.Nullable;

/**
 * What was seen at a hand-over or a return; null is what was not asked for.
 *
 * @param missingItems the items that did not come back, in words
 * @param roundsFired since the kit was drawn
 * @param unloaded seen to be unloaded
 * @param flagIn the chamber flag seen to be in
 * @param casedLocked seen to be cased and locked
 */
public record Inspection(
        @Nullable KitCondition condition,
        @Nullable String missingItems,
        @Nullable Integer roundsFired,
        @Nullable Boolean unloaded,
        @Nullable Boolean flagIn,
        @Nullable Boolean casedLocked) {

    /** Nothing was asked for. */
    public static final Inspection NONE = new Inspection(null, null, null, null, null, null);

    /** Seen to be unloaded, flagged, cased and locked. */
    public static final Inspection SAFE = new Inspection(null, null, null, true, true, true);

    /** The same, with these items missing. */
    public Inspection missing(@Nullable String items) {
        return new Inspection(condition, items, roundsFired, unloaded, flagIn, casedLocked);
    }

    /** Whether something waits for somebody: an item that did not come back, or damage. */
    public boolean isComplaint() {
        return missingItems != null || condition == KitCondition.DAMAGED;
    }

    /** Whether it says something that only a return can say. */
    public boolean isReturn() {
        return condition != null || missingItems != null || roundsFired != null;
    }

    /** Whether all was seen that must be seen before a kit leaves the premises. */
    boolean isSafe() {
        return Boolean.TRUE.equals(unloaded) && Boolean.TRUE.equals(flagIn) && Boolean.TRUE.equals(casedLocked);
    }
}
