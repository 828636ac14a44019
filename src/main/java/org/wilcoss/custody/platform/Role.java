package org.wilcoss.custody.platform;

/** The five roles; labels in SQL, JSON and forms are the lower-case names ({@link Labels}). */
public enum Role {
    ADMIN,
    ARMORER,
    COACH,
    VOLUNTEER,
    PARENT
}
