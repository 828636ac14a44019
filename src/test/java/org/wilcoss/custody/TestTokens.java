package org.wilcoss.custody;

import java.util.Set;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.platform.Scope;

/** Tokens as tests ask for them. */
public final class TestTokens {
    private TestTokens() {}

    /** One that may all that a token can. */
    public static MakeToken ofEveryScope(String name) {
        return new MakeToken(name, null, Set.of(Scope.values()));
    }
}
