package org.wilcoss.custody.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that somebody can mean: what {@link LocalDate} can hold goes further than PostgreSQL's calendar. */
public final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /**
     * Stops a day that nobody can mean.
     *
     * @throws InvalidFields if it is before 1900 or after 2200
     */
    public static void mustBeMeant(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidFields(field, "must be a day from 1900 to 2200");
        }
    }
}
