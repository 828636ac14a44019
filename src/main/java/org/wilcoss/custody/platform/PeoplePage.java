package org.wilcoss.custody.platform;

import java.util.List;

/** People to pick from, by role: the sign-in page of the sample club. */
public record PeoplePage(List<Group> groups) {
    public PeoplePage {
        groups = List.copyOf(groups);
    }

    /**
     * People of one role.
     *
     * @param label the role in words, such as "Coaches"
     */
    public record Group(String label, List<Person> people) {
        public Group {
            people = List.copyOf(people);
        }
    }

    /**
     * Somebody to pick.
     *
     * @param hint what helps to choose: what this person does, or holds now; may be empty
     */
    public record Person(int id, String name, String hint) {}
}
