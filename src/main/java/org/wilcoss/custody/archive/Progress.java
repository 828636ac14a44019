package org.wilcoss.custody.archive;

/** Hears how far long work is. */
@FunctionalInterface
public interface Progress {
    Progress UNHEARD = (_, _, _) -> {};

    /**
     * Called often, by the thread that works.
     *
     * @param what what is being done, in words
     * @param done bytes done
     * @param total bytes in all, or 0 if that is not known
     */
    void at(String what, long done, long total);
}
