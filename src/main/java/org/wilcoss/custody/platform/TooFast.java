package org.wilcoss.custody.platform;

import java.time.Duration;

/** It was done too often of late, by this account or from this address. */
public final class TooFast extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /** @param wait until it can be done again */
    TooFast(Duration wait) {
        super(ProblemType.TOO_FAST, "too_fast", roundedUp(wait));
        retryAfterSeconds = roundedUp(wait);
    }

    /** Whole seconds, at least one. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    private static long roundedUp(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
