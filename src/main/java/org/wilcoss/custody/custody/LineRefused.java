package org.wilcoss.custody.custody;

import org.wilcoss.custody.platform.Refusal;

/** A line (they count from 0) was refused, so the whole batch was: nothing is recorded. */
public final class LineRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    LineRefused(int line, Refusal refusal) {
        super(refusal.type(), "batch_refused", line, refusal);
    }
}
