package org.wilcoss.custody.kits;

/** What can happen to the custody of a kit; founded as {@code custodyeventtype}. */
public enum CustodyEventType {
    CHECK_OUT,
    CHECK_IN,
    TRANSFER,
    LOST,
    FOUND
}
