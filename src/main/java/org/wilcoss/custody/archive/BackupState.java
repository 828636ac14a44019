package org.wilcoss.custody.archive;

/** How a backup stands; the label is the lower-case name. */
public enum BackupState {
    WAITING,
    RUNNING,
    GOOD,
    FAILED,
    /** It was good, and made room for later ones. */
    REMOVED
}
