package org.wilcoss.custody.signin.web;

import java.util.List;
import org.wilcoss.custody.signin.OpenSession;

/** Where somebody is signed in, for an admin. */
public record SessionsPage(int userId, String name, List<OpenSession> sessions) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }
}
