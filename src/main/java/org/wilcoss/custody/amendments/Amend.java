package org.wilcoss.custody.amendments;

/**
 * An event to amend.
 *
 * @param reason why; at most 2,000 characters
 */
public record Amend(int custodyEventId, String reason, Belief belief) {}
