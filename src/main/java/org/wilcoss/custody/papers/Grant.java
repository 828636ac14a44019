package org.wilcoss.custody.papers;

import org.jspecify.annotations.Nullable;

/**
 * On what a kit left the club's grounds.
 *
 * @param approvedBy null while nobody has
 */
public record Grant(String destination, @Nullable String approvedBy) {}
