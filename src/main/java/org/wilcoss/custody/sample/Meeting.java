package org.wilcoss.custody.sample;

import java.util.List;
import org.wilcoss.custody.platform.Actor;

/**
 * A session that is being held.
 *
 * @param lead the coach who answers for the kits
 * @param clerk the volunteer at the desk
 */
record Meeting(Session session, Actor lead, Actor clerk, int practiceId, List<Draw> draws) {
    /** A kit that an athlete has. */
    record Draw(SampleKit kit, int athleteId) {}

    /** The first kit out of a discipline, if any, else of another. */
    Draw first(Discipline discipline) {
        return draws.stream()
                .filter(draw -> draw.kit().discipline() == discipline)
                .findFirst()
                .orElse(draws.getFirst());
    }

    Meeting with(List<Draw> some) {
        return new Meeting(session, lead, clerk, practiceId, some);
    }

    Meeting without(Draw draw) {
        return with(draws.stream().filter(other -> !other.equals(draw)).toList());
    }

    boolean has(int athleteId) {
        return draws.stream().anyMatch(draw -> draw.athleteId() == athleteId);
    }
}
