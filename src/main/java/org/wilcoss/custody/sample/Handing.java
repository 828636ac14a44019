package org.wilcoss.custody.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.platform.Actor;

/** What the desk is asked, in the words of the story. */
final class Handing {
    private Handing() {}

    /** For an athlete at a session, on its lead's responsibility. */
    static RecordEvent out(SampleKit kit, int athleteId, int practiceId) {
        return event(kit, CustodyEventType.CHECK_OUT, new To(null, athleteId, practiceId, null), null);
    }

    /** To somebody for longer. */
    static RecordEvent out(SampleKit kit, Actor holder, Instant due, String notes) {
        return event(kit, CustodyEventType.CHECK_OUT, new To(holder.id(), null, null, due), notes);
    }

    static RecordEvent on(SampleKit kit, Actor holder, int athleteId, int practiceId) {
        return event(kit, CustodyEventType.TRANSFER, new To(holder.id(), athleteId, practiceId, null), null);
    }

    static RecordEvent in(SampleKit kit, @Nullable String notes) {
        return event(kit, CustodyEventType.CHECK_IN, To.NOBODY, notes);
    }

    static RecordEvent lost(SampleKit kit, String notes) {
        return event(kit, CustodyEventType.LOST, To.NOBODY, notes);
    }

    static RecordEvent found(SampleKit kit, String notes) {
        return event(kit, CustodyEventType.FOUND, To.NOBODY, notes);
    }

    private static RecordEvent event(SampleKit kit, CustodyEventType type, To to, @Nullable String notes) {
        return new RecordEvent(
                kit.reference(),
                type,
                to.holderId(),
                to.athleteId(),
                to.practiceId(),
                notes,
                false,
                false,
                to.due(),
                null,
                null);
    }

    private record To(
            @Nullable Integer holderId,
            @Nullable Integer athleteId,
            @Nullable Integer practiceId,
            @Nullable Instant due) {
        static final To NOBODY = new To(null, null, null, null);
    }
}
