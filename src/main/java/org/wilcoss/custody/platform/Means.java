package org.wilcoss.custody.platform;

/** By what somebody signed in to a browser. */
public enum Means {
    /** An account elsewhere: Google, Microsoft, or another provider of OpenID Connect. */
    PROVIDER,
    PASSKEY,
    /** A one-time link: by mail, or handed over by an admin. */
    LINK,
    /** Picked from the people of the sample club, on this machine. */
    SAMPLE
}
