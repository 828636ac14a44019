package org.wilcoss.custody.archive;

/** What a backup was made for; the label is the lower-case name. */
public enum BackupOrigin {
    NIGHTLY,
    PAGE,
    COMMAND
}
