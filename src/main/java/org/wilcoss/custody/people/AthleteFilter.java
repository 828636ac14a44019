package org.wilcoss.custody.people;

import org.jspecify.annotations.Nullable;

/**
 * Which athletes a list shows; null asks nothing.
 *
 * @param q a part of the name
 * @param guardianId whose athletes
 */
public record AthleteFilter(
        @Nullable String q,
        @Nullable Boolean isActive,
        @Nullable Integer guardianId) {
    public static final AthleteFilter ALL = new AthleteFilter(null, null, null);
}
