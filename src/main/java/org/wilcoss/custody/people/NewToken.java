package org.wilcoss.custody.people;

import java.time.Instant;
import java.util.Set;
import org.wilcoss.custody.platform.Scope;

/** A token just made; its text is shown this once, only its hash is kept. */
public record NewToken(int id, String name, String token, Instant expiresAt, Set<Scope> scopes) {}
