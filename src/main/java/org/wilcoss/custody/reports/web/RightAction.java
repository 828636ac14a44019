package org.wilcoss.custody.reports.web;

import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.ScannedKit;

/** Where a scan leads: to the page for what this person would do with the kit now. */
final class RightAction {
    private RightAction() {}

    /** The page that records the likeliest move; the kit's own if this person makes none, or somebody is promised the kit. */
    static String path(ScannedKit scanned) {
        String kit = "/kits/" + scanned.kit().id();
        if (scanned.actions().isEmpty() || scanned.kit().reservedUntil() != null) {
            return kit;
        }
        CustodyEventType likeliest = scanned.actions().getFirst();
        return switch (likeliest) {
            case CHECK_OUT -> kit + "/check-out";
            case CHECK_IN -> kit + "/check-in";
            case FOUND -> kit + "/found";
            case TRANSFER, LOST -> kit;
        };
    }
}
