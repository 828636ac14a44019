package org.wilcoss.custody.signatures.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.signatures.AcceptEvents;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.Strokes;

/** A signature for events; it is typed or drawn. */
record NewAcceptance(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Positive Integer> eventIds,
        @Nullable @Size(min = 1, max = 200) String typedName,
        @Nullable @Size(min = 1, max = 200) List<@NotNull List<@NotNull List<@NotNull Integer>>> strokes) {

    AcceptEvents command() {
        return new AcceptEvents(eventIds, Signature.of(typedName, strokes == null ? null : new Strokes(strokes)));
    }
}
