package org.wilcoss.custody.verification;

/** Hears how far a verification is. */
@FunctionalInterface
public interface Progress {
    Progress UNHEARD = (_, _) -> {};

    /** Called often, by a thread that works; both count steps, of which the last is never reached if something is wrong. */
    void at(long done, long total);
}
