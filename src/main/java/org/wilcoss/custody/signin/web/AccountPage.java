package org.wilcoss.custody.signin.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.people.NewToken;
import org.wilcoss.custody.people.TokenRow;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Scope;
import org.wilcoss.custody.platform.Slice;

/**
 * One's own tokens.
 *
 * @param made the one just made, whose text is shown this once
 * @param name what was entered for the next
 * @param lastDay as entered
 * @param scopes as chosen
 */
public record AccountPage(
        Slice<TokenRow> tokens,
        @Nullable NewToken made,
        String name,
        String lastDay,
        Set<Scope> scopes,
        String nameTrouble,
        String lastDayTrouble,
        String scopesTrouble) {
    public AccountPage {
        scopes = Set.copyOf(scopes);
    }

    AccountPage(Slice<TokenRow> tokens, @Nullable NewToken made) {
        this(tokens, made, "", "", Set.of(Scope.READ), "", "", "");
    }

    public boolean isTroubled() {
        return !nameTrouble.isEmpty() || !lastDayTrouble.isEmpty() || !scopesTrouble.isEmpty();
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = tokens.next();
        return next == null ? null : "/account?after=" + next.encode();
    }
}
