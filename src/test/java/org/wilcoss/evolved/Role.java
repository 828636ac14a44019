package org.wilcoss.evolved;

/** Without the other labels of the schema's. */
public enum Role {
    ADMIN,
    COACH
}
