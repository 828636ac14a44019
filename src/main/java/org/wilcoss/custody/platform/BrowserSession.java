package org.wilcoss.custody.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** A browser's sign-in. The session keeps the user's id and nothing else about them. */
@Component
public class BrowserSession {
    private static final String USER_ID = "user_id";

    private final CsrfTokenRepository formTokens;

    BrowserSession(CsrfTokenRepository formTokens) {
        this.formTokens = formTokens;
    }

    /** Signs the user in: whatever session the browser had is gone, and so are the forms it had open. */
    public void signIn(HttpServletRequest request, HttpServletResponse response, int userId) {
        signOut(request);
        request.getSession(true).setAttribute(USER_ID, userId);
        formTokens.saveToken(formTokens.generateToken(request), request, response);
    }

    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The user whose session this is, if somebody signed in. */
    public static Optional<Integer> userId(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(known -> (Integer) known.getAttribute(USER_ID));
    }
}
