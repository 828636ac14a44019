package org.wilcoss.custody.custody.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What was entered to record a move, as it was entered; what was left out is empty.
 *
 * @param to the key of whoever takes the kit
 * @param practiceId at which practice
 * @param due the value of a {@code datetime-local} field
 * @param clientEventId made with the form, so that sending it twice records once
 */
public record MoveForm(
        @Nullable String to,
        @BindParam("practice_id") @Nullable String practiceId,
        @Nullable String due,
        @Nullable String notes,
        @BindParam("client_event_id") @Nullable String clientEventId) {

    static MoveForm fresh(@Nullable String to, String practiceId, String due) {
        return new MoveForm(to, practiceId, due, "", UUID.randomUUID().toString());
    }

    /** The same, to be taken by somebody else. */
    MoveForm to(String other) {
        return new MoveForm(other, practiceId, due, notes, clientEventId);
    }

    /** The same, under another id. */
    MoveForm clientEventId(String other) {
        return new MoveForm(to, practiceId, due, notes, other);
    }

    @Override
    public String to() {
        return text(to);
    }

    @Override
    public String practiceId() {
        return text(practiceId);
    }

    @Override
    public String due() {
        return text(due);
    }

    @Override
    public String notes() {
        return text(notes);
    }

    @Override
    public String clientEventId() {
        return text(clientEventId);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
