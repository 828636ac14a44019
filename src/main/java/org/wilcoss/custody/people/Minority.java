package org.wilcoss.custody.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who counts as a minor, where only the year of birth is known. */
public final class Minority {
    /** 18 USC 922(x) says juvenile of whoever is younger. */
    private static final int ADULT_AGE = 18;

    private Minority() {}

    /**
     * Whether somebody counts as a minor on a day: until the end of the year in which they come of age, and for ever if
     * the year of their birth is unknown, since nobody is let off by an empty field.
     */
    public static boolean isMinor(@Nullable Integer yearOfBirth, LocalDate on) {
        return yearOfBirth == null || on.getYear() - yearOfBirth <= ADULT_AGE;
    }
}
