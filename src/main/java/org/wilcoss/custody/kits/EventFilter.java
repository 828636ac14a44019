package org.wilcoss.custody.kits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which custody events a timeline is to show; null asks nothing.
 *
 * @param userId whom the event is about ({@code custody_events.user_id})
 * @param since at or after
 * @param until before
 * @param oldestFirst else newest first
 */
public record EventFilter(
        @Nullable Integer kitId,
        @Nullable Integer userId,
        @Nullable String userEmail,
        @Nullable CustodyEventType eventType,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean oldestFirst) {

    /** A kit's history, newest first. */
    public static EventFilter ofKit(int kitId) {
        return new EventFilter(kitId, null, null, null, null, null, false);
    }
}
