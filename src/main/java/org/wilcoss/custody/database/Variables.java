package org.wilcoss.custody.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environment variables, where a blank one counts as not set. */
record Variables(Map<String, String> environment) {

    String text(String name, String otherwise) {
        var text = environment.get(name);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    @Nullable
    DatabaseUrl url(String name) {
        var text = text(name, "");
        return text.isEmpty() ? null : DatabaseUrl.parse(name, text);
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name, String.valueOf(otherwise)));
        } catch (NumberFormatException wrong) {
            throw new DatabaseUnavailable(
                    "%s is not a whole number: set it to one, or leave it out for %d.".formatted(name, otherwise),
                    wrong);
        }
    }
}
