package org.wilcoss.custody.cases;

/** Why a case was opened. */
public enum CaseKind {
    /** An imported file says that somebody has the kit, and nobody signed for it here. */
    IMPORTED_HOLDER,
    /** An imported file gives a status that the kit may not be handed out in. */
    IMPORTED_STATUS,
    /** The kit is with somebody who was deactivated. */
    HOLDER_DEACTIVATED,
    /** A kit was reported lost; the club has to report it in time. */
    LOST,
    /** A kit came back without some of its items. */
    MISSING_ITEMS,
    /** A kit came back damaged. */
    DAMAGED,
    /** A kit is out on the premises for more than a day. */
    ON_SITE_OVER_24_HOURS,
    /** Somebody who scanned the kit's label and is not signed in says that they found it. */
    FOUND_REPORT
}
