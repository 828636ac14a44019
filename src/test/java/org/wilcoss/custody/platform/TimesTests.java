package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {
    /** Friday, 19:10 in Chicago, which is Saturday already in Greenwich. */
    private final Times times = new Times(Instant.parse("2026-03-14T00:10:00Z"), ZoneId.of("America/Chicago"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-13T22:05:00Z | 17:05
            2026-03-14T04:59:00Z | 23:59
            2026-03-14T05:00:00Z | tomorrow 00:00
            2026-03-12T22:05:00Z | yesterday 17:05
            2026-03-01T18:00:00Z | Sun 1 Mar, 12:00
            2025-12-24T18:00:00Z | 24 Dec 2025, 12:00
            """)
    void saysTimesAsPeopleOfTheClubDo(Instant instant, String words) {
        assertThat(times.say(instant)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T00:09:40Z, less than a minute",
        "2026-03-13T23:58:00Z, 12 min",
        "2026-03-13T22:05:00Z, 2 h",
        "2026-03-12T01:10:00Z, 47 h",
        "2026-03-11T00:10:00Z, 3 days",
        "2026-03-14T01:40:00Z, 1 h"
    })
    void saysHowFarInTheLargestUnitThatFits(Instant instant, String words) {
        assertThat(times.span(instant)).isEqualTo(words);
    }

    @Test
    void saysAllThereIsForThoseWhoAsk() {
        assertThat(times.inFull(Instant.parse("2026-03-13T22:05:00Z"))).isEqualTo("Friday 13 March 2026, 17:05 CDT");
        assertThat(times.day(LocalDate.of(2026, 5, 1))).isEqualTo("Fri 1 May");
        assertThat(times.day(LocalDate.of(2027, 5, 1))).isEqualTo("1 May 2027");
    }

    @Test
    void readsBackWhatItWritesIntoFieldsAndNothingElse() {
        Instant due = Instant.parse("2026-03-14T00:30:00Z");

        assertThat(times.field(due)).isEqualTo("2026-03-13T19:30");
        assertThat(times.parse(times.field(due))).contains(due);
        assertThat(times.parse("tomorrow")).isEmpty();
        assertThat(times.parse("+999999999-12-31T23:59")).isEmpty();
    }

    @Test
    void proposesFullAndHalfHours() {
        assertThat(times.slotAfter(Duration.ofHours(3))).isEqualTo(Instant.parse("2026-03-14T03:30:00Z"));
        assertThat(times.slotAfter(Duration.ofMinutes(20))).isEqualTo(Instant.parse("2026-03-14T00:30:00Z"));
    }
}
