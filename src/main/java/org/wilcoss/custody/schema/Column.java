package org.wilcoss.custody.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column, as an entity maps it or as the schema has it.
 *
 * @param type in the migrations' words, as in {@code timestamptz}
 * @param mostCharacters the length that an entity states for a text, or 0
 * @param defaultValue SQL; what an entity leaves out, the schema may still have
 * @param labels of an enum, in order; else empty
 */
record Column(
        String name,
        String type,
        boolean nullable,
        int mostCharacters,
        @Nullable String defaultValue,
        List<String> labels) {

    boolean isEnum() {
        return !labels.isEmpty();
    }
}
