package org.wilcoss.custody.signatures.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.Strokes;

/** What was entered to sign for kits; a field that was left alone is empty. */
record AcceptanceForm(
        @Nullable Integer userId,
        @Nullable List<Integer> eventId,
        @Nullable String typedName,
        @Nullable String strokes) {

    AcceptEvents command() {
        return new AcceptEvents(
                Objects.requireNonNullElse(eventId, List.of()),
                Signature.of(given(typedName), given(strokes) == null ? null : Strokes.parse(given(strokes))));
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}
