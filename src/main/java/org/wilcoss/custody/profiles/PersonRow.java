package org.wilcoss.custody.profiles;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Role;

/**
 * Somebody in the list of people.
 *
 * @param role null for an athlete
 * @param email for those who manage users
 */
public record PersonRow(
        int id, String name, @Nullable Role role, @Nullable String email, boolean active) {
    /** Where their page is. */
    public String path() {
        return (role == null ? "/athletes/" : "/people/") + id;
    }
}
