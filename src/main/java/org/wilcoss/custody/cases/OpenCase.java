package org.wilcoss.custody.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a kit that somebody must resolve.
 *
 * @param note what it is, without naming anybody; at most 2,000 characters
 * @param person whom it is about, in the words of where it comes from; at most 500 characters
 * @param custodyEventId the event that it comes from; no two of one event have the same kind
 * @param dueAt until when something must be done
 */
public record OpenCase(
        int kitId,
        CaseKind kind,
        String note,
        @Nullable String person,
        @Nullable Integer custodyEventId,
        @Nullable Instant dueAt) {

    /** One that comes from no event. */
    public OpenCase(int kitId, CaseKind kind, String note, @Nullable String person) {
        this(kitId, kind, note, person, null, null);
    }

    /** One that an event leaves behind; the event says who. */
    public static OpenCase of(int kitId, int custodyEventId, CaseKind kind, String note) {
        return new OpenCase(kitId, kind, note, null, custodyEventId, null);
    }

    /** The same, to be done until then. */
    public OpenCase dueAt(Instant due) {
        return new OpenCase(kitId, kind, note, person, custodyEventId, due);
    }
}
