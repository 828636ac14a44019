package org.wilcoss.custody.gate;

/** Where a request stands. Pending and approved ones turn expired by the clock; the others are final. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    DENIED,
    WITHDRAWN,
    EXPIRED,
    USED
}
