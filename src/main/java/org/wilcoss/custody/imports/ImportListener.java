package org.wilcoss.custody.imports;

import java.util.List;

/** Hears how an import goes. */
public interface ImportListener {
    /** Once, before any line. */
    void recognised(Recognised file);

    /**
     * After each few hundred lines, within their transaction, so that what is written here stands if and only if they do.
     *
     * @param lastLine up to which line of the file all is dealt with
     * @param tally of these lines only
     * @param refused among these lines, by number
     */
    void done(long lastLine, Tally tally, List<RefusedLine> refused);
}
