package org.wilcoss.custody.signatures.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.Strokes;

/** What was entered to sign for kits; a field that was left alone is empty. */
record AcceptanceForm(
        @Nullable List<Integer> eventIds,
        @Nullable String typedName,
        @Nullable String strokes) {

    AcceptEvents command() {
        @Nullable String drawn = given(strokes);
        Signature signature = Signature.of(given(typedName), drawn == null ? null : Strokes.parse(drawn));
        return new AcceptEvents(Objects.requireNonNullElse(eventIds, List.of()), signature);
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }
}
