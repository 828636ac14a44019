package org.wilcoss.custody.reports.web;

import java.util.List;
import org.wilcoss.custody.kits.ScannedKit;

/**
 * Kits that were scanned one after another.
 *
 * @param asked how many codes there were
 */
public record ScannedKitsPage(List<ScannedKit> kits, int asked) {
    public ScannedKitsPage {
        kits = List.copyOf(kits);
    }

    /** How many codes name no kit that this person may see. */
    public int unknown() {
        return asked - kits.size();
    }

    public String path(ScannedKit kit) {
        return RightAction.path(kit);
    }
}
