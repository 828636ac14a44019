package org.wilcoss.custody.gate.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.attestations.AttestationRow;
import org.wilcoss.custody.gate.GateQueries.Choice;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Times;

/**
 * The page on which somebody asks to take a kit home.
 *
 * @param text what is to be accepted; null if none was written yet
 * @param holders whom staff can ask for; none for a parent
 * @param athletes whom it can be for
 * @param name who signs, if it is whoever asks
 * @param troubles why it was not asked, in words
 */
public record OffSitePage(
        KitRow kit,
        @Nullable AttestationRow text,
        List<Choice> holders,
        List<Choice> athletes,
        String name,
        OffSiteForm form,
        List<String> troubles) {
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    public OffSitePage {
        holders = List.copyOf(holders);
        athletes = List.copyOf(athletes);
        troubles = List.copyOf(troubles);
    }

    /** When most come back, soonest first: on the evening of tomorrow, of the next Sunday, of this day next week. */
    public static List<Instant> likelyReturns(Times times) {
        LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
        return Stream.of(today.plusDays(1), today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)), today.plusWeeks(1))
                .distinct()
                .map(day -> day.atTime(EVENING).atZone(times.zone()).toInstant())
                .toList();
    }
}
