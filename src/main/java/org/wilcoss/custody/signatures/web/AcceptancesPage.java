package org.wilcoss.custody.signatures.web;

import java.util.List;
import org.wilcoss.custody.signatures.AcceptableEvent;

/**
 * What somebody has and did not sign for yet.
 *
 * @param userId whose signature it takes
 * @param self whether that is who is signed in
 * @param troubles why it was not taken, a sentence each
 */
public record AcceptancesPage(int userId, boolean self, List<AcceptableEvent> events, List<String> troubles) {
    public AcceptancesPage {
        events = List.copyOf(events);
        troubles = List.copyOf(troubles);
    }

    /** Who signs. */
    public String name() {
        return events.getFirst().user().name();
    }
}
