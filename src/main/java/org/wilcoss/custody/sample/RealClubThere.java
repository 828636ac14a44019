package org.wilcoss.custody.sample;

import org.wilcoss.custody.platform.CannotWork;

/** The sample club never moves in with a real one. The message is one sentence for the console. */
final class RealClubThere extends CannotWork {
    private static final long serialVersionUID = 1L;

    RealClubThere() {
        super("This database holds a club of its own, so the sample club was not put there: start without the profile"
                + " sample, or name an empty database with DATABASE_URL or an empty folder with CUSTODY_HOME.");
    }
}
