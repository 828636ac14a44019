package org.wilcoss.custody.reports.web;

import java.util.List;
import java.util.stream.Collectors;
import org.wilcoss.custody.kits.CustodyEventType;
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

    /** The codes of those that can be moved so, a line each. */
    public String codes(CustodyEventType move) {
        return kits.stream()
                .filter(kit -> kit.actions().contains(move))
                .map(kit -> kit.kit().code())
                .collect(Collectors.joining("\n"));
    }

    public String path(ScannedKit kit) {
        return RightAction.path(kit);
    }
}
