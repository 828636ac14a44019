package org.wilcoss.custody.signatures;

import java.util.List;
import java.util.Objects;
import org.wilcoss.custody.platform.InvalidFields;

/** Accept custody events, all of one holder, with one signature of theirs. */
public record AcceptEvents(List<Integer> eventIds, Signature signature) {
    public AcceptEvents {
        if (eventIds.isEmpty()
                || eventIds.size() > AcceptanceQueries.MOST
                || eventIds.stream().anyMatch(Objects::isNull)
                || eventIds.stream().distinct().count() != eventIds.size()) {
            throw new InvalidFields("event_ids", "must be 1 to %d different events".formatted(AcceptanceQueries.MOST));
        }
        eventIds = List.copyOf(eventIds);
    }
}
