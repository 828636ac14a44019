package org.wilcoss.custody.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** On what it rests that a request comes from its actor, and what that is good for. */
public sealed interface Proof {
    /** For how long a sign-in is enough for what asks for care. */
    Duration FRESH = Duration.ofMinutes(10);

    /**
     * Stops what this proof is not enough for.
     *
     * @param reads whether the request only asks
     * @throws ProofTooWeak if it is not
     */
    void mustSuffice(Permission permission, boolean reads, Instant now);

    /**
     * A browser's sign-in.
     *
     * @param at when the user last showed who they are
     */
    record SignIn(Instant at) implements Proof {
        @Override
        public void mustSuffice(Permission permission, boolean reads, Instant now) {
            if (permission.care() != Care.EVERYDAY && !isFresh(now)) {
                throw ProofTooWeak.tooOld();
            }
        }

        /** Whether it is of the last ten minutes. */
        public boolean isFresh(Instant now) {
            return now.isBefore(at.plus(FRESH));
        }
    }

    /** A program's token. */
    record Token(Set<Scope> scopes) implements Proof {
        public Token {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public void mustSuffice(Permission permission, boolean reads, Instant now) {
            Scope needed = Scope.neededFor(permission, reads).orElseThrow(ProofTooWeak::notByToken);
            if (!scopes.contains(needed)) {
                throw ProofTooWeak.lacks(needed);
            }
        }
    }
}
