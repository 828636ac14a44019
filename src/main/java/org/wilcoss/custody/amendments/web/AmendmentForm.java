package org.wilcoss.custody.amendments.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What was entered to amend an event, as it was entered; what is empty stands as it was recorded. */
public record AmendmentForm(
        @Nullable String reason,
        @BindParam("user_id") @Nullable String userId,
        @BindParam("athlete_id") @Nullable String athleteId,
        @BindParam("occurred_at") @Nullable String occurredAt,
        @BindParam("expected_return_date") @Nullable String expectedReturnDate,
        @Nullable String notes,
        @Nullable String condition,
        @BindParam("rounds_fired") @Nullable String roundsFired) {
    static final AmendmentForm EMPTY = new AmendmentForm("", "", "", "", "", "", "", "");

    @Override
    public String reason() {
        return text(reason);
    }

    @Override
    public String userId() {
        return text(userId);
    }

    @Override
    public String athleteId() {
        return text(athleteId);
    }

    @Override
    public String occurredAt() {
        return text(occurredAt);
    }

    @Override
    public String expectedReturnDate() {
        return text(expectedReturnDate);
    }

    @Override
    public String notes() {
        return text(notes);
    }

    @Override
    public String condition() {
        return text(condition);
    }

    @Override
    public String roundsFired() {
        return text(roundsFired);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "").strip().replace("\r\n", "\n");
    }
}
