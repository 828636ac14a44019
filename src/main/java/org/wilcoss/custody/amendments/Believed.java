package org.wilcoss.custody.amendments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.Named;

/** An event as it is now believed: of each thing the latest that was said. */
public record Believed(
        Named user,
        @Nullable Named athlete,
        Instant occurredAt,
        @Nullable Instant expectedReturnDate,
        @Nullable String notes,
        @Nullable KitCondition condition,
        @Nullable Integer roundsFired) {

    static Believed of(EventRow event, List<AmendmentRow> amendments) {
        @Nullable Named user = latest(amendments, AmendmentRow::user);
        @Nullable Instant occurredAt = latest(amendments, AmendmentRow::occurredAt);
        return new Believed(
                user == null ? event.user() : user,
                or(latest(amendments, AmendmentRow::athlete), event.athlete()),
                occurredAt == null ? event.occurredAt() : occurredAt,
                or(latest(amendments, AmendmentRow::expectedReturnDate), event.expectedReturnDate()),
                or(latest(amendments, AmendmentRow::notes), event.notes()),
                or(latest(amendments, AmendmentRow::condition), event.condition()),
                or(latest(amendments, AmendmentRow::roundsFired), event.roundsFired()));
    }

    /** One thing of an amendment. */
    @FunctionalInterface
    public interface Thing<T> {
        @Nullable
        T of(AmendmentRow amendment);
    }

    /** What the amendments, oldest first, say last of one thing; null if none says anything of it. */
    public static <T> @Nullable T latest(List<AmendmentRow> amendments, Thing<T> thing) {
        for (AmendmentRow each : amendments.reversed()) {
            @Nullable T said = thing.of(each);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static <T> @Nullable T or(@Nullable T believed, @Nullable T recorded) {
        return believed == null ? recorded : believed;
    }
}
