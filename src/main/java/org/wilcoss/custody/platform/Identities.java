package org.wilcoss.custody.platform;

import java.util.Optional;

/** Finds out on whose behalf a request comes. Each question costs exactly one SQL statement. */
public interface Identities {
    /** The active user of a token that is neither expired nor revoked. */
    Optional<Identified> byToken(String token);

    /** The user with this id, if active, as of now: a changed role counts at once. */
    Optional<Actor> byUserId(int userId);
}
