package org.wilcoss.custody.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeasonTests {
    private static final Instant FIRST = Instant.parse("2027-02-25T00:00:00Z");

    /** Steps of 35 hours over thirteen months, in which all days of a week, holidays, a leap day and both changes of the clock come up. */
    private static Stream<Instant> moments() {
        return Stream.iterate(FIRST, moment -> moment.plus(Duration.ofHours(35)))
                .limit(280);
    }

    @Test
    void bringsTheSessionsInOrderAndLeavesTheRangeFreeForThePresentOne() {
        moments().forEach(SeasonTests::proveOrder);
    }

    @Test
    void keepsWhatHappensOnceApart() {
        moments().forEach(SeasonTests::proveApart);
    }

    private static void proveOrder(Instant now) {
        Season season = new Season(now);
        List<Session> sessions = season.days().stream()
                .map(season::session)
                .flatMap(Optional::stream)
                .toList();
        assertThat(sessions).as(now.toString()).hasSizeBetween(190, 230);
        for (int i = 1; i < sessions.size(); i++) {
            assertThat(sessions.get(i).startsAt())
                    .isAfter(sessions.get(i - 1).endsAt().plus(Duration.ofHours(1)));
        }
        assertThat(season.present().startsAt())
                .isBetween(now.minus(Duration.ofMinutes(65)), now.minus(Duration.ofMinutes(50)))
                .isAfter(sessions.getLast().endsAt().plus(Duration.ofHours(1)));
        assertThat(season.present().endsAt()).isAfter(now);
    }

    private static void proveApart(Instant now) {
        Milestones milestones = Milestones.of(new Season(now));
        assertThat(List.of(
                        milestones.loss().startsAt(),
                        milestones.retirement(),
                        milestones.loan().startsAt(),
                        milestones.lastEvening()))
                .as(now.toString())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(milestones.loss().endsAt()).isBefore(now.minus(Duration.ofDays(150)));
        assertThat(milestones.loan().endsAt()).isBefore(now.minus(Duration.ofDays(24)));
        assertThat(milestones.last()).isNotEqualTo(milestones.loan());
    }
}
