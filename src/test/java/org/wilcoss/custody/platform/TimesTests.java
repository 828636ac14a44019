package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTests {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

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

    /** Los Angeles in 2026: forward at 02:00 on 8 March, back at 02:00 on 1 November. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-08T09:59:59Z | 01:59     | Sunday 8 March 2026, 01:59 PST
            2026-03-08T10:00:00Z | 03:00     | Sunday 8 March 2026, 03:00 PDT
            2026-11-01T07:59:00Z | 00:59     | Sunday 1 November 2026, 00:59 PDT
            2026-11-01T08:30:00Z | 01:30 PDT | Sunday 1 November 2026, 01:30 PDT
            2026-11-01T09:30:00Z | 01:30 PST | Sunday 1 November 2026, 01:30 PST
            2026-11-01T10:00:00Z | 02:00     | Sunday 1 November 2026, 02:00 PST
            """)
    void tellsTheTwoHoursApartThatHaveOneName(Instant instant, String words, String inFull) {
        Times there = new Times(instant, LOS_ANGELES);
        assertThat(there.say(instant)).isEqualTo(words);
        assertThat(there.inFull(instant)).isEqualTo(inFull);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08T01:59, 2026-03-08T09:59:00Z",
        "2026-03-08T02:00,",
        "2026-03-08T02:59,",
        "2026-03-08T03:00, 2026-03-08T10:00:00Z",
        "2026-11-01T00:59, 2026-11-01T07:59:00Z",
        "2026-11-01T01:00, 2026-11-01T08:00:00Z",
        "2026-11-01T01:59, 2026-11-01T08:59:00Z",
        "2026-11-01T02:00, 2026-11-01T10:00:00Z"
    })
    void readsNoTimeThatTheClocksLeaveOutAndTheFirstOfTwo(String field, @Nullable Instant read) {
        assertThat(new Times(times.now(), LOS_ANGELES).parse(field)).isEqualTo(Optional.ofNullable(read));
    }

    @Test
    void countsHoursAsTheyPassWhateverTheClocksDo() {
        Times afterBoth = new Times(Instant.parse("2026-11-01T10:30:00Z"), LOS_ANGELES);
        Instant oneThirtyBefore = Instant.parse("2026-11-01T08:30:00Z");
        assertThat(afterBoth.span(oneThirtyBefore)).as("02:30 less 01:30").isEqualTo("2 h");
        assertThat(afterBoth.isPast(Instant.parse("2026-11-01T10:29:59Z"))).isTrue();

        Times spring = new Times(Instant.parse("2026-03-08T09:40:00Z"), LOS_ANGELES);
        assertThat(spring.slotAfter(Duration.ofMinutes(10))).isEqualTo(Instant.parse("2026-03-08T10:00:00Z"));
        assertThat(spring.field(spring.slotAfter(Duration.ofMinutes(10)))).isEqualTo("2026-03-08T03:00");
        assertThat(spring.say(Instant.parse("2026-03-09T06:59:00Z"))).as("a day of 23 hours").isEqualTo("23:59");
        assertThat(spring.say(Instant.parse("2026-03-09T07:00:00Z"))).isEqualTo("tomorrow 00:00");
    }
}
