package org.wilcoss.custody.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The two years up to now: Tuesday evenings indoors, Saturday mornings outdoors, a home match on a month's second
 * Sunday, Thursday evenings in the workshop; a range that is open right now, whatever the hour.
 */
record Season(Instant now) {
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final Period LENGTH = Period.ofYears(2);
    private static final int RENEWED_AFTER_MONTHS = 22;
    private static final LocalTime WORKSHOP_OPENS = LocalTime.of(18, 15);

    /** Nothing regular happens so shortly before now, so that the present has all kits but those told of. */
    private static final Duration QUIET = Duration.ofHours(4);

    private static final Duration OPEN_FOR = Duration.ofMinutes(50);
    private static final int SLOT_MINUTES = 15;

    /** A week before the first practice: people are let in and kits are registered. */
    Instant opening() {
        return firstDay().minusWeeks(1).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    List<LocalDate> days() {
        return firstDay().datesUntil(today().plusDays(1)).toList();
    }

    /** When papers that count for two years are renewed. */
    LocalDate renewal() {
        return firstDay().plusMonths(RENEWED_AFTER_MONTHS);
    }

    /** The session of a day, if there is one and it is over. */
    Optional<Session> session(LocalDate day) {
        return kind(day)
                .map(kind -> Session.of(kind, day))
                .filter(session -> session.endsAt().isBefore(now.minus(QUIET)));
    }

    /** When the workshop opens on a day, if it does and that is past. */
    Optional<Instant> workshop(LocalDate day) {
        return Optional.of(day)
                .filter(any -> any.getDayOfWeek() == DayOfWeek.THURSDAY && !isHoliday(any))
                .map(any -> any.atTime(WORKSHOP_OPENS).atZone(ZONE).toInstant())
                .filter(opens -> opens.isBefore(now.minus(QUIET)));
    }

    /** The session that is going on now. */
    Session present() {
        long slot = Duration.ofMinutes(SLOT_MINUTES).toSeconds();
        long opened = now.minus(OPEN_FOR).getEpochSecond();
        Instant start = Instant.ofEpochSecond(opened - opened % slot);
        return new Session(Session.Kind.OPEN_RANGE, start, start.plus(Session.Kind.OPEN_RANGE.length()));
    }

    private static Optional<Session.Kind> kind(LocalDate day) {
        if (isHoliday(day)) {
            return Optional.empty();
        }
        return switch (day.getDayOfWeek()) {
            case TUESDAY -> Optional.of(Session.Kind.AIR_GUNS);
            case SATURDAY -> Optional.of(Session.Kind.OUTDOORS);
            case SUNDAY -> isSecondOfMonth(day) ? Optional.of(Session.Kind.MATCH) : Optional.empty();
            case MONDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
        };
    }

    private static boolean isSecondOfMonth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 == 1;
    }

    /** From the twentieth of December to Epiphany, and the first week of July. */
    private static boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return date.isAfter(MonthDay.of(Month.DECEMBER, 19))
                || date.isBefore(MonthDay.of(Month.JANUARY, 7))
                || (day.getMonth() == Month.JULY && day.getDayOfMonth() <= 7);
    }

    private LocalDate firstDay() {
        return today().minus(LENGTH);
    }

    private LocalDate today() {
        return now.atZone(ZONE).toLocalDate();
    }
}
