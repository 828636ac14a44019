package org.wilcoss.custody.openapi;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What code cannot say of an operation.
 *
 * @param refusals statuses beside those that follow from the handler's form
 * @param headers of the successful answer
 * @param media of the successful answer; null for JSON
 */
record Words(
        String id,
        String tag,
        String summary,
        @Nullable String description,
        List<Integer> refusals,
        List<String> headers,
        @Nullable String media) {
    Words {
        refusals = Objects.requireNonNullElse(refusals, List.of());
        headers = Objects.requireNonNullElse(headers, List.of());
    }
}
