package org.wilcoss.custody.cases;

/** Why a case was opened. */
public enum CaseKind {
    /** An imported file says that somebody has the kit, and nobody signed for it here. */
    IMPORTED_HOLDER,
    /** An imported file gives a status that the kit may not be handed out in. */
    IMPORTED_STATUS,
    /** The kit is with somebody who was deactivated. */
    HOLDER_DEACTIVATED
}
