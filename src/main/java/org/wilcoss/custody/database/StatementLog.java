package org.wilcoss.custody.database;

import java.time.Duration;
import java.util.Locale;

/**
 * Which of the program's SQL statements are logged.
 *
 * @param echo every one, with those bound values that are neither personal nor secret ({@code DEBUG}, false)
 * @param slow those that PostgreSQL took this long to answer ({@code SLOW_STATEMENT}, in milliseconds, 1000)
 */
public record StatementLog(boolean echo, Duration slow) {
    static StatementLog from(Variables variables) {
        var slow = variables.number("SLOW_STATEMENT", 1000);
        if (slow < 0) {
            throw new DatabaseUnavailable(
                    "SLOW_STATEMENT is less than nothing: set it to a number of milliseconds, or leave it out for a second.");
        }
        return new StatementLog(echo(variables.text("DEBUG", "false")), Duration.ofMillis(slow));
    }

    private static boolean echo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new DatabaseUnavailable("DEBUG is neither true nor false: leave it out for false.");
        };
    }
}
