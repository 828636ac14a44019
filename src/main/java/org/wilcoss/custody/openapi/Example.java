package org.wilcoss.custody.openapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the story that the document tells by example; the calls stand in the order in which they work.
 *
 * @param operation method and path below {@code /api/v1}
 * @param as whose token is sent
 */
record Example(
        String operation,
        String name,
        String as,
        @Nullable Map<String, String> path,
        @Nullable Map<String, String> query,
        @Nullable Map<String, String> headers,
        @Nullable JsonNode request,
        int status,
        @Nullable JsonNode response) {

    /** The value of a parameter in this call, if it has one. */
    @Nullable
    String parameter(String in, String name) {
        Map<String, String> values = switch (in) {
            case "path" -> path;
            case "query" -> query;
            default -> headers;
        };
        return values == null ? null : values.get(name);
    }
}
