package org.wilcoss.custody.signin;

/** What a one-time link would do now. */
public enum LinkState {
    /** Sign its user in. */
    USABLE,
    /** Nothing here: it was mailed for another browser, where its code can be typed. */
    ASKED_ELSEWHERE,
    UNUSABLE
}
