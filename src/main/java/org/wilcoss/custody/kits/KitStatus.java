package org.wilcoss.custody.kits;

/** Where a kit is in its life; founded as {@code kitstatus}. Retirement is beside it: a retired kit does not move. */
public enum KitStatus {
    AVAILABLE,
    CHECKED_OUT,
    MAINTENANCE,
    LOST
}
