package org.wilcoss.evolved;

/** With a label that the schema lacks, amid the others. */
public enum KitStatus {
    AVAILABLE,
    RESERVED,
    CHECKED_OUT,
    MAINTENANCE,
    LOST
}
