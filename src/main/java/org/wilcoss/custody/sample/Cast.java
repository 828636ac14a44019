package org.wilcoss.custody.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Everybody in the sample club. */
record Cast(Map<Role, List<Actor>> people, List<SampleAthlete> athletes) {
    List<Actor> all(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** The nth person of a role; after the last comes the first. */
    Actor nth(Role role, int n) {
        return all(role).get(n % all(role).size());
    }

    Actor admin() {
        return nth(Role.ADMIN, 0);
    }

    /** Those who shoot one of these disciplines. */
    List<SampleAthlete> shooting(List<Discipline> disciplines) {
        return athletes.stream()
                .filter(athlete -> athlete.disciplines().stream().anyMatch(disciplines::contains))
                .toList();
    }

    /**
     * An athlete, with what they shoot, the favourite first.
     *
     * @param id the athlete's id in the database
     */
    record SampleAthlete(int id, List<Discipline> disciplines) {
        Discipline favourite(List<Discipline> offered) {
            return disciplines.stream().filter(offered::contains).findFirst().orElseThrow();
        }
    }
}
