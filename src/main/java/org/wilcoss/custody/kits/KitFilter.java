package org.wilcoss.custody.kits;

import org.jspecify.annotations.Nullable;

/**
 * Which kits a list is to show; null asks nothing.
 *
 * @param q part of the code or the description, in any case
 * @param serial a whole serial number
 * @param retired whether retired kits are shown instead of the others
 */
public record KitFilter(
        @Nullable KitStatus status,
        @Nullable String q,
        @Nullable String code,
        @Nullable String serial,
        @Nullable Boolean hasEvents,
        @Nullable Boolean overdue,
        @Nullable Integer holderId,
        boolean retired,
        KitSort sort) {
    public static final KitFilter ALL = new KitFilter(null, null, null, null, null, null, null, false, KitSort.CODE);
}
