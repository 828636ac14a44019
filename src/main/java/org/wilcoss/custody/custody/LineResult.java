package org.wilcoss.custody.custody;

import org.wilcoss.custody.platform.Refusal;

/** What became of one line of a batch. */
public sealed interface LineResult {
    record Recorded(Outcome outcome) implements LineResult {}

    record Refused(Refusal refusal) implements LineResult {}
}
