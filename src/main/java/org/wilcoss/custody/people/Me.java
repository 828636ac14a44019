package org.wilcoss.custody.people;

import java.util.Arrays;
import java.util.List;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Role;

/** The signed-in user, and what they may do. */
public record Me(int id, String name, String email, Role role, boolean verifiedAdult, List<Permission> permissions) {
    public static Me of(Actor actor) {
        return new Me(
                actor.id(),
                actor.name(),
                actor.email(),
                actor.role(),
                actor.verifiedAdult(),
                Arrays.stream(Permission.values()).filter(actor::may).toList());
    }
}
