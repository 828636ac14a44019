package org.wilcoss.custody.signin.web;

import java.util.List;
import org.wilcoss.custody.signin.OpenSession;
import org.wilcoss.custody.signin.PasskeyRow;

/** By what one signs in, and where one is signed in. */
public record WaysIn(List<PasskeyRow> passkeys, LinkedProvider provider, List<OpenSession> sessions) {
    public WaysIn {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
    }
}
