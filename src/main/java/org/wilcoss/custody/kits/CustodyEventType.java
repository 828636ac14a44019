package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.Permission;

/** What can happen to the custody of a kit, and who may record it; founded as {@code custodyeventtype}. */
public enum CustodyEventType {
    CHECK_OUT(Permission.CHECK_OUT),
    CHECK_IN(Permission.CHECK_IN),
    TRANSFER(Permission.TRANSFER),
    /** Beside those who may, the kit's holder may. */
    LOST(Permission.REPORT_LOST),
    FOUND(Permission.REPORT_FOUND);

    private final Permission permission;

    CustodyEventType(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
