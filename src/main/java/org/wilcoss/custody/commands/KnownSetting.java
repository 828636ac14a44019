package org.wilcoss.custody.commands;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.wilcoss.custody.database.DatabaseUnavailable;
import org.wilcoss.custody.database.DatabaseUrl;
import org.wilcoss.custody.platform.CannotWork;

/**
 * A setting: an environment variable that the program reads, where a blank one counts as not set.
 *
 * @param type what kind of value it takes, in words
 * @param byDefault what holds without it, in words
 * @param proof throws {@link CannotWork} or {@link DatabaseUnavailable} if the value alone is wrong
 */
record KnownSetting(
        String name,
        String type,
        String byDefault,
        String meaning,
        String example,
        Shown shown,
        Consumer<String> proof) {

    /** How a value may be printed. */
    enum Shown {
        PLAIN,
        /** Not at all. */
        SECRET,
        /** Without its password. */
        LOGIN
    }

    /** The sentence that says what is wrong with what is set, and the remedy; never the value. */
    Optional<String> wrong(Map<String, String> environment) {
        var value = value(environment);
        try {
            if (!value.isEmpty()) {
                proof.accept(value);
            }
            return Optional.empty();
        } catch (CannotWork | DatabaseUnavailable wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    /** What is in force, fit to be printed. */
    String inForce(Map<String, String> environment) {
        var value = value(environment);
        if (value.isEmpty()) {
            return shown == Shown.PLAIN ? byDefault + " (default)" : "not set";
        }
        if (wrong(environment).isPresent()) {
            return "wrong";
        }
        return switch (shown) {
            case PLAIN -> value;
            case SECRET -> "set";
            case LOGIN -> DatabaseUrl.parse(name, value).toString();
        };
    }

    private String value(Map<String, String> environment) {
        return environment.getOrDefault(name, "").strip();
    }
}
