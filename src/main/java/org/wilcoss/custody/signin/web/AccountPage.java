package org.wilcoss.custody.signin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.people.NewToken;
import org.wilcoss.custody.people.TokenRow;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.signin.OpenSession;

/**
 * One's own tokens, and where one is signed in.
 *
 * @param made the one just made, whose text is shown this once
 * @param name what was entered for the next
 * @param lastDay as entered
 */
public record AccountPage(
        Slice<TokenRow> tokens,
        @Nullable NewToken made,
        String name,
        String lastDay,
        String nameTrouble,
        String lastDayTrouble,
        List<OpenSession> sessions) {
    public AccountPage {
        sessions = List.copyOf(sessions);
    }

    AccountPage(Slice<TokenRow> tokens, @Nullable NewToken made, List<OpenSession> sessions) {
        this(tokens, made, "", "", "", "", sessions);
    }

    public boolean isTroubled() {
        return !nameTrouble.isEmpty() || !lastDayTrouble.isEmpty();
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = tokens.next();
        return next == null ? null : "/account?after=" + next.encode();
    }
}
