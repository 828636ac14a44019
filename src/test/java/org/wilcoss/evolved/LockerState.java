package org.wilcoss.evolved;

/** An enum that the schema lacks. */
public enum LockerState {
    OPEN,
    SHUT
}
