package org.wilcoss.custody.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;

/** What text from outside may be. */
final class Texts {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final int LONGEST_NAME = 60;

    private Texts() {}

    /** Whether PostgreSQL can keep the text: no NUL, and every surrogate has its other half. */
    static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    /**
     * Reads an instant as RFC 3339 writes it, with an offset or Z; finer than microseconds is cut off, as the database
     * would.
     *
     * @throws DateTimeException if it is none, or of a year that no custody record is from
     */
    static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Reads digits, with a minus sign if need be, and nothing else; an empty form field is no number. */
    static @Nullable Integer wholeNumber(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,10}")) {
            throw new NumberFormatException("not a whole number");
        }
        return Integer.parseInt(text);
    }

    static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            case "" -> null;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** A field's name as the sender spelled it, cut short and without characters that an answer cannot hold. */
    static String printable(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("[^\\w.-]", "?");
    }

    /** All labels of an enum, as a sentence lists them. */
    static String labels(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Labels.of((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** The name that a Java property has in JSON and URLs: {@code serialNumber} is {@code serial_number}. */
    static String snakeCase(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
