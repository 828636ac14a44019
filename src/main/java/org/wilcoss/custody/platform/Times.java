package org.wilcoss.custody.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * How pages write times: on the club's clocks, as people say them.
 *
 * @param now what "today" and "ago" go by
 */
public record Times(Instant now, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = pattern("HH:mm");
    private static final DateTimeFormatter NAMED_CLOCK = pattern("HH:mm z");
    private static final DateTimeFormatter DAY = pattern("EEE d MMM");
    private static final DateTimeFormatter DATE = pattern("d MMM uuuu");
    private static final DateTimeFormatter FULL = pattern("EEEE d MMMM uuuu, HH:mm z");
    private static final DateTimeFormatter FIELD = pattern("uuuu-MM-dd'T'HH:mm");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int SLOT_MINUTES = 30;

    /**
     * {@code 17:05} today, {@code yesterday 17:05}, {@code Sat 14 Mar, 17:05}, with the year if it is another one; in the
     * hour that comes twice when clocks go back, {@code 01:30 PDT} or {@code 01:30 PST}.
     */
    public String say(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        long days = ChronoUnit.DAYS.between(today(), there.toLocalDate());
        boolean twice = zone.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
        String clock = spoken(twice ? NAMED_CLOCK : CLOCK).format(there);
        if (days == 0) {
            return clock;
        }
        if (days == -1) {
            return Words.say("yesterday {0}", clock);
        }
        if (days == 1) {
            return Words.say("tomorrow {0}", clock);
        }
        return day(there.toLocalDate()) + ", " + clock;
    }

    /** {@code Sat 14 Mar}, or {@code 14 Mar 2025} if it is in another year. */
    public String day(LocalDate date) {
        return date.getYear() == today().getYear()
                ? spoken(DAY).format(date)
                : spoken(DATE).format(date);
    }

    /** Everything there is to say of it, for those who ask: {@code Saturday 14 March 2026, 17:05 CDT}. */
    public String inFull(Instant instant) {
        return spoken(FULL).format(instant.atZone(zone));
    }

    /** What the club's clocks go by: {@code Central Time}. */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, Words.language());
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How far it is from now, either way, in the largest unit that fits: {@code 12 min}, {@code 2 h}, {@code 3 days}. */
    public String span(Instant instant) {
        Duration span = Duration.between(instant, now).abs();
        if (span.toDays() >= 2) {
            return Words.say("{0} days", span.toDays());
        }
        if (span.toHours() >= 1) {
            return Words.say("{0} h", span.toHours());
        }
        return span.toMinutes() >= 1 ? Words.say("{0} min", span.toMinutes()) : Words.say("less than a minute");
    }

    public boolean isPast(Instant instant) {
        return instant.isBefore(now);
    }

    /** For the value of {@code <input type="datetime-local">}. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(zone));
    }

    /**
     * Reads the value of {@code <input type="datetime-local">}; empty if it is none, of a year that cannot be meant, or in
     * the hour that the clocks leave out when they go forward. In the hour that comes twice the first is meant: what is due
     * then is due rather too early.
     */
    public Optional<Instant> parse(String field) {
        try {
            return Optional.of(LocalDateTime.parse(field))
                    .filter(local -> local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR)
                    .filter(local -> !zone.getRules().getValidOffsets(local).isEmpty())
                    .map(local -> local.atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The first full or half hour at least so far ahead. */
    public Instant slotAfter(Duration ahead) {
        ZonedDateTime least = now.plus(ahead).atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        int past = least.getMinute() % SLOT_MINUTES;
        return least.plusMinutes(past == 0 ? 0 : SLOT_MINUTES - past).toInstant();
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private static DateTimeFormatter spoken(DateTimeFormatter pattern) {
        return pattern.withLocale(Words.language());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
