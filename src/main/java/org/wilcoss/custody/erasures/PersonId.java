package org.wilcoss.custody.erasures;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user or an athlete, whose ids are numbered apart. */
public record PersonId(PersonKind kind, int id) {
    public static PersonId user(int id) {
        return new PersonId(PersonKind.USER, id);
    }

    public static PersonId athlete(int id) {
        return new PersonId(PersonKind.ATHLETE, id);
    }

    /** Values for the parameters {@code user} and {@code athlete}, of which one is null. */
    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("user", kind == PersonKind.USER ? id : null);
        parameters.put("athlete", kind == PersonKind.ATHLETE ? id : null);
        return parameters;
    }
}
