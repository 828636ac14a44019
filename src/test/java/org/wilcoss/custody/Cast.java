package org.wilcoss.custody;

import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The small cast of named people: one for each role, each with a token. The coach may lead practices. */
class Cast {
    private static final Map<Role, String> NAMES = Map.of(
            Role.ADMIN, "Ada Whitfield",
            Role.ARMORER, "Bruno Kessler",
            Role.COACH, "Cora Lindqvist",
            Role.VOLUNTEER, "Vic Okafor",
            Role.PARENT, "Paula Reyes");

    private final Users users;
    private final Tokens tokens;
    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    private final Map<Role, String> texts = new EnumMap<>(Role.class);

    private final Credentials credentials;

    Cast(Users users, Tokens tokens, Credentials credentials) {
        this.users = users;
        this.tokens = tokens;
        this.credentials = credentials;
    }

    @PostConstruct
    void enter() {
        NAMES.forEach((role, name) -> {
            String email = name.replace(' ', '.') + "@example.org";
            int id = users.registerByOperator(new RegisterUser(email, name, role));
            actors.put(role, new Actor(id, name, email, role, false));
            texts.put(
                    role,
                    tokens.makeByOperator(email, TestTokens.ofEveryScope("test"))
                            .token());
        });
        credentials.record(
                actor(Role.ADMIN),
                actor(Role.COACH).id(),
                new RecordCredential(
                        CredentialKind.BACKGROUND_CHECK, "County sheriff", null, LocalDate.of(2024, 1, 2), null));
    }

    Actor actor(Role role) {
        return Objects.requireNonNull(actors.get(role));
    }

    String token(Role role) {
        return Objects.requireNonNull(texts.get(role));
    }
}
