package org.wilcoss.custody.database;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The pool, with the founding document's names and meaning.
 *
 * @param size connections kept open ({@code POOL_SIZE}, 5)
 * @param overflow connections beyond those under load, closed when idle again ({@code MAX_OVERFLOW}, 10)
 * @param recycle age at which a connection is replaced ({@code POOL_RECYCLE}, in seconds, 3600)
 * @param prePing idle time after which a connection is proved alive before use ({@code POOL_PRE_PING}: {@code true} is
 *     500 ms, {@code false} is never, or a number of milliseconds, where 0 is before every use)
 */
public record PoolSettings(int size, int overflow, Duration recycle, Duration prePing) {
    /** A ping costs a round trip, which is as much as the query itself; see ADR 0002. */
    private static final Duration PING_WHEN_IDLE = Duration.ofMillis(500);

    private static final Duration NEVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final Pattern MILLISECONDS = Pattern.compile("(\\d{1,9})\\s*(?:ms)?");

    /** Far beyond what one PostgreSQL is built for; keeps the sum in range. */
    private static final int MOST = 10_000;

    /** HikariCP takes no shorter life. */
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(30);

    static PoolSettings from(Variables variables) {
        return new PoolSettings(
                connections(variables, "POOL_SIZE", 5, 1),
                connections(variables, "MAX_OVERFLOW", 10, 0),
                recycle(variables),
                prePing(variables.text("POOL_PRE_PING", "true")));
    }

    private static int connections(Variables variables, String name, int otherwise, int least) {
        var number = variables.number(name, otherwise);
        if (number < least || number > MOST) {
            throw new DatabaseUnavailable(
                    "%s is %d, but a pool without a bound exhausts the database: set it to at least %d and at most %d."
                            .formatted(name, number, least, MOST));
        }
        return number;
    }

    private static Duration recycle(Variables variables) {
        var recycle = Duration.ofSeconds(variables.number("POOL_RECYCLE", 3600));
        if (recycle.compareTo(SHORTEST_LIFE) < 0) {
            throw new DatabaseUnavailable(
                    "POOL_RECYCLE is %d seconds, but must be at least %d: leave it out for an hour."
                            .formatted(recycle.toSeconds(), SHORTEST_LIFE.toSeconds()));
        }
        return recycle;
    }

    private static Duration prePing(String text) {
        var milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Duration.ofMillis(Long.parseLong(milliseconds.group(1)));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> PING_WHEN_IDLE;
            case "false" -> NEVER;
            default ->
                throw new DatabaseUnavailable(
                        "POOL_PRE_PING is neither true nor false nor a number of milliseconds: leave it out for true.");
        };
    }

    /** The most connections there will ever be. */
    int most() {
        return size + overflow;
    }
}
