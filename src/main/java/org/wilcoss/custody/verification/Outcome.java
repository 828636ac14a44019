package org.wilcoss.custody.verification;

/** What came of a verification. */
public sealed interface Outcome permits Proven, Finding {
    /** All of it in one line, which names no person and no secret. */
    String sentence();
}
