package org.wilcoss.custody.verification;

/** Counts what was gone through, and tells it now and then. */
final class Steps {
    private static final int EVERY = 1000;

    private final Progress progress;
    private final long total;
    private long done;

    Steps(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    void step() {
        done++;
        if (done % EVERY == 0) {
            progress.at(done, Math.max(done, total));
        }
    }
}
