package org.wilcoss.custody.platform;

import java.util.Optional;

/** Something that nobody who may settle it may miss: shown on every page of theirs until it is settled. */
public interface Alarm {
    /** Nothing while all is well. Asked for every page, so it is answered from memory. */
    Optional<Notice> notice();

    /**
     * What the page says.
     *
     * @param heading what is wrong
     * @param path where more is said
     * @param seenBy whoever may do this
     */
    record Notice(String heading, String path, Permission seenBy) {}
}
