package org.wilcoss.custody.reports.web;

/**
 * The page with the scanner and the field for codes.
 *
 * @param code what was typed or scanned before, if it led nowhere
 * @param miss why it led nowhere
 * @param ours how the addresses on our labels begin
 */
public record ScannerPage(String code, Miss miss, String ours) {
    /** Why a text leads nowhere. */
    public enum Miss {
        /** Nothing was asked for. */
        NONE,
        /** No kit that this person may see has it. */
        UNKNOWN,
        /** It is the address of another place than this one. */
        FOREIGN
    }

    public boolean isMissed() {
        return switch (miss) {
            case NONE -> false;
            case UNKNOWN, FOREIGN -> true;
        };
    }
}
