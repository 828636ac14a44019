package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorityTests {
    @ParameterizedTest
    @CsvSource({
        "2012, 2026-03-14, true",
        "2008, 2026-01-01, true",
        "2008, 2026-12-31, true",
        "2008, 2027-01-01, false",
        "2007, 2026-01-01, false",
        "1960, 2026-03-14, false",
    })
    void endsWithTheYearInWhichSomebodyComesOfAge(int yearOfBirth, LocalDate on, boolean minor) {
        assertThat(Minority.isMinor(yearOfBirth, on)).isEqualTo(minor);
    }

    @Test
    void isAssumedWhereTheYearOfBirthIsUnknown() {
        assertThat(Minority.isMinor(null, LocalDate.of(2026, 3, 14))).isTrue();
    }
}
