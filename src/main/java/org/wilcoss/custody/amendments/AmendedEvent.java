package org.wilcoss.custody.amendments;

import java.util.List;
import org.wilcoss.custody.kits.EventRow;

/** An event as it was recorded, as it is now believed, and every amendment, oldest first. */
public record AmendedEvent(EventRow original, Believed amended, List<AmendmentRow> amendments) {
    public AmendedEvent {
        amendments = List.copyOf(amendments);
    }
}
