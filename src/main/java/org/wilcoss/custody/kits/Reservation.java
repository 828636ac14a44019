package org.wilcoss.custody.kits;

import java.time.Instant;

/**
 * An approved request keeps a kit for its holder.
 *
 * @param until from then on it counts no more
 */
public record Reservation(int requestId, Instant until) {}
