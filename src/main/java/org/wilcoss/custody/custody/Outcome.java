package org.wilcoss.custody.custody;

import org.wilcoss.custody.kits.RecordedEvent;

/**
 * What the desk did.
 *
 * @param repeated whether this request had been recorded before, so that nothing was done now
 */
public record Outcome(RecordedEvent event, boolean repeated) {}
