package org.wilcoss.custody.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A time at which the club meets on its range. */
record Session(Kind kind, Instant startsAt, Instant endsAt) {
    static Session of(Kind kind, LocalDate day) {
        Instant start = day.atTime(kind.start).atZone(Season.ZONE).toInstant();
        return new Session(kind, start, start.plus(kind.length));
    }

    enum Kind {
        AIR_GUNS(
                "Air gun practice",
                "Indoor range",
                LocalTime.of(18, 0),
                Duration.ofHours(2),
                4,
                List.of(Discipline.AIR_RIFLE, Discipline.AIR_PISTOL)),
        OUTDOORS(
                "Smallbore and clay practice",
                "Creek range",
                LocalTime.of(9, 0),
                Duration.ofHours(3),
                4,
                List.of(Discipline.SMALLBORE, Discipline.SHOTGUN, Discipline.SPORT_PISTOL)),
        MATCH("Home match", "Creek range", LocalTime.of(8, 0), Duration.ofHours(6), 5, List.of(Discipline.values())),
        OPEN_RANGE(
                "Open range", "Creek range", LocalTime.NOON, Duration.ofMinutes(150), 3, List.of(Discipline.values()));

        private final String title;
        private final String place;
        private final LocalTime start;
        private final Duration length;
        private final int attendance;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which nobody can change
        private final List<Discipline> disciplines;

        Kind(
                String title,
                String place,
                LocalTime start,
                Duration length,
                int attendance,
                List<Discipline> disciplines) {
            this.title = title;
            this.place = place;
            this.start = start;
            this.length = length;
            this.attendance = attendance;
            this.disciplines = disciplines;
        }

        String title() {
            return title;
        }

        String place() {
            return place;
        }

        Duration length() {
            return length;
        }

        /** Of ten athletes, how many come. */
        int attendance() {
            return attendance;
        }

        List<Discipline> disciplines() {
            return disciplines;
        }
    }
}
