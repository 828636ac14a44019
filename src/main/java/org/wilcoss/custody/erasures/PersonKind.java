package org.wilcoss.custody.erasures;

/** Who can be erased. */
public enum PersonKind {
    USER,
    ATHLETE
}
