package org.wilcoss.custody.custody.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What was entered to record a move, as it was entered.
 *
 * @param to the key of whoever takes the kit
 * @param due the value of a {@code datetime-local} field
 * @param clientEventId made with the form, so that sending it twice records once
 */
public record MoveForm(
        String to,
        String due,
        String notes,
        @BindParam("client_event_id") String clientEventId) {
    public MoveForm(@Nullable String to, @Nullable String due, @Nullable String notes, @Nullable String clientEventId) {
        this.to = Objects.requireNonNullElse(to, "");
        this.due = Objects.requireNonNullElse(due, "");
        this.notes = Objects.requireNonNullElse(notes, "");
        this.clientEventId = Objects.requireNonNullElse(clientEventId, "");
    }

    static MoveForm fresh(@Nullable String to, String due) {
        return new MoveForm(to, due, null, UUID.randomUUID().toString());
    }
}
