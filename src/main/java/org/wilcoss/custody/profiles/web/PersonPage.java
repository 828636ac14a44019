package org.wilcoss.custody.profiles.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.credentials.CredentialRow;
import org.wilcoss.custody.credentials.OverrideRow;
import org.wilcoss.custody.credentials.Standing;
import org.wilcoss.custody.people.UserRow;
import org.wilcoss.custody.profiles.HeldKit;
import org.wilcoss.custody.profiles.Relative;

/**
 * What the club knows of a user, as far as the actor may see it.
 *
 * @param own whether it is the actor
 * @param verifiedBy who saw proof that they are an adult
 * @param athletes whose guardian they are
 * @param work what they have to work here; null if the actor may not see it
 */
public record PersonPage(
        UserRow user,
        boolean own,
        @Nullable String verifiedBy,
        List<HeldKit> kits,
        List<Relative> athletes,
        @Nullable Work work) {
    public PersonPage {
        kits = List.copyOf(kits);
        athletes = List.copyOf(athletes);
    }

    /** Whether they may no longer sign in, as far as the actor may know. */
    public boolean isInactive() {
        return Boolean.FALSE.equals(user.isActive());
    }

    public boolean isVerified() {
        return Boolean.TRUE.equals(user.verifiedAdult());
    }

    public String path() {
        return "/people/" + user.id();
    }

    /** What somebody has to work here, and whether it is enough. */
    public record Work(Standing standing, List<CredentialRow> credentials, List<OverrideRow> overrides) {
        public Work {
            credentials = List.copyOf(credentials);
            overrides = List.copyOf(overrides);
        }
    }
}
