package org.wilcoss.custody.sample;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Lets everybody into the sample club: the first admin by the operator's word, the others by the first admin. */
@Component
@Profile("sample")
class Casting {
    /** A domain that belongs to nobody (RFC 2606, section 2). */
    private static final String DOMAIN = "@juniper-hollow.example";

    private static final String EVIDENCE = "Driving licence, at registration";

    private final Users users;
    private final Athletes athletes;
    private final Identities identities;

    Casting(Users users, Athletes athletes, Identities identities) {
        this.users = users;
        this.athletes = athletes;
        this.identities = identities;
    }

    /** @param now for the athletes' years of birth */
    Cast letIn(Instant now) {
        Map<String, Actor> people = new HashMap<>();
        List<Table.Row> lines = Table.read("people.csv");
        lines.forEach(line -> people.put(line.text("name"), register(line, people)));
        verify(lines.stream().map(line -> person(people, line.text("name"))).toList());
        Map<Role, List<Actor>> byRole = lines.stream()
                .map(line -> actor(person(people, line.text("name")).id()))
                .collect(Collectors.groupingBy(Actor::role));
        int year = now.atZone(Season.ZONE).getYear();
        return new Cast(
                byRole,
                Table.read("athletes.csv").stream()
                        .map(line -> athlete(line, year, name -> person(people, name)))
                        .toList());
    }

    private Actor register(Table.Row line, Map<String, Actor> before) {
        String name = line.text("name");
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + DOMAIN;
        RegisterUser command = new RegisterUser(email, name, Labels.parse(Role.class, line.text("role")));
        Actor admin = before.get("Ruth Castellano");
        return actor(admin == null ? users.registerByOperator(command) : users.register(admin, command));
    }

    /** Everybody but every fifth parent has shown a paper by now; nobody vouches for themselves. */
    private void verify(List<Actor> everybody) {
        Actor first = everybody.get(0);
        users.verifyAdult(everybody.get(1), first.id(), EVIDENCE);
        for (Actor person : everybody.subList(1, everybody.size())) {
            if (person.role() != Role.PARENT || person.id() % 5 != 0) {
                users.verifyAdult(first, person.id(), EVIDENCE);
            }
        }
    }

    private Cast.SampleAthlete athlete(Table.Row line, int year, Function<String, Actor> person) {
        List<Integer> guardians = Arrays.stream(line.text("guardians").split(","))
                .map(name -> person.apply(name).id())
                .toList();
        int id = athletes.register(
                person.apply("Ruth Castellano"),
                new RegisterAthlete(line.text("name"), year - line.number("age"), line.find("notes"), guardians));
        List<Discipline> disciplines = Arrays.stream(line.text("disciplines").split(" "))
                .map(label -> Labels.parse(Discipline.class, label))
                .toList();
        return new Cast.SampleAthlete(id, disciplines);
    }

    private Actor actor(int id) {
        return identities.byUserId(id).orElseThrow();
    }

    private static Actor person(Map<String, Actor> people, String name) {
        return Objects.requireNonNull(people.get(name), name);
    }
}
