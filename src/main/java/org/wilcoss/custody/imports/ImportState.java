package org.wilcoss.custody.imports;

/** How far an uploaded file is. */
public enum ImportState {
    /** What would happen is being found out. */
    CHECKING,
    /** What would happen is known, and somebody has to agree. */
    CHECKED,
    LOADING,
    LOADED,
    /** It cannot be imported as a whole. */
    FAILED,
    /** Somebody did not agree, or nobody did for a day. */
    DISCARDED;

    /** Whether the program is at work on it. */
    public boolean isUnderWay() {
        return switch (this) {
            case CHECKING, LOADING -> true;
            case CHECKED, LOADED, FAILED, DISCARDED -> false;
        };
    }
}
