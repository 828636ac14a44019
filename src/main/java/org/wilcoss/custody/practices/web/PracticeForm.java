package org.wilcoss.custody.practices.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Times;

/** What was entered to open a practice, as it was entered; what was left out is empty. */
public record PracticeForm(
        @Nullable String title,
        @Nullable String place,
        @BindParam("lead_id") @Nullable String leadId,
        @BindParam("starts_at") @Nullable String startsAt,
        @BindParam("ends_at") @Nullable String endsAt) {
    /** About as long as a practice lasts. */
    private static final Duration USUAL = Duration.ofHours(2);

    static PracticeForm fresh(Actor actor, Times times) {
        Instant start = times.slotAfter(Duration.ZERO);
        return new PracticeForm("", "", String.valueOf(actor.id()), times.field(start), times.field(start.plus(USUAL)));
    }

    @Override
    public String title() {
        return text(title);
    }

    @Override
    public String place() {
        return text(place);
    }

    @Override
    public String leadId() {
        return text(leadId);
    }

    @Override
    public String startsAt() {
        return text(startsAt);
    }

    @Override
    public String endsAt() {
        return text(endsAt);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip();
    }
}
