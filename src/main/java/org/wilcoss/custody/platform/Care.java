package org.wilcoss.custody.platform;

/** What an act asks beside a role: how sure we must be that it is really this person, and that they mean it. */
public enum Care {
    /** Any sign-in; a token that may read or write. */
    EVERYDAY,
    /** A sign-in of the last ten minutes; a token that was given this very {@link Scope}. */
    SENSITIVE,
    /** A sign-in of the last ten minutes; no token. */
    PERSONAL
}
