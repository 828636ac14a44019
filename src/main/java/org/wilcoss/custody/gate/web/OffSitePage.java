package org.wilcoss.custody.gate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.attestations.AttestationRow;
import org.wilcoss.custody.gate.GateQueries.Choice;
import org.wilcoss.custody.kits.KitRow;

/**
 * The page on which somebody asks to take a kit home.
 *
 * @param text what is to be accepted; null if none was written yet
 * @param holders whom staff can ask for; none for a parent
 * @param athletes whom it can be for
 * @param name who signs, if it is whoever asks
 * @param troubles why it was not asked, in words
 */
public record OffSitePage(
        KitRow kit,
        @Nullable AttestationRow text,
        List<Choice> holders,
        List<Choice> athletes,
        String name,
        OffSiteForm form,
        List<String> troubles) {
    public OffSitePage {
        holders = List.copyOf(holders);
        athletes = List.copyOf(athletes);
        troubles = List.copyOf(troubles);
    }
}
