package org.wilcoss.custody.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one list query, and the values bound in them. A condition is text of ours, never of a client. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition. */
    public Conditions and(String text) {
        texts.add(text);
        return this;
    }

    /** Adds a condition on a value that is bound as {@code :name}; nothing if the value is null. */
    public Conditions and(String text, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(text);
            values.put(name, value);
        }
        return this;
    }

    /** Binds a value that is used outside the conditions. */
    public Conditions bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** {@code WHERE …}, or nothing. */
    public String where() {
        return texts.isEmpty() ? "" : "WHERE " + String.join(" AND ", texts);
    }

    public Map<String, Object> values() {
        return values;
    }
}
