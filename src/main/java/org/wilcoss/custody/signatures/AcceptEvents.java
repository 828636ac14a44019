package org.wilcoss.custody.signatures;

import java.util.List;
import java.util.Objects;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;

/** Accept custody events, all of one holder, with one signature of theirs. */
public record AcceptEvents(List<Integer> eventIds, Signature signature) {
    public AcceptEvents {
        if (eventIds.isEmpty()
                || eventIds.size() > AcceptanceQueries.MOST
                || eventIds.stream().anyMatch(Objects::isNull)
                || eventIds.stream().distinct().count() != eventIds.size()) {
            throw new InvalidFields(
                    "event_ids", Words.say("must be 1 to {0} different events", AcceptanceQueries.MOST));
        }
        eventIds = List.copyOf(eventIds);
    }
}
