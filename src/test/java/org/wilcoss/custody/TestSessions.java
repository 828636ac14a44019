package org.wilcoss.custody;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.wilcoss.custody.platform.BrowserSession;

/** Sign-ins of browsers, as the program keeps them, without the pages that lead to one. */
public final class TestSessions {
    private static final String CSRF = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private TestSessions() {}

    /** A client with a session in which nobody signed in. */
    public static <S extends Session> Client stranger(String base, SessionRepository<S> sessions) {
        return client(base, sessions, sessions.createSession());
    }

    /** A client in whose session the user has just signed in. */
    public static Client inPerson(String base, SessionRepository<?> sessions, int userId) {
        return inPerson(base, sessions, userId, Instant.now());
    }

    /** A client in whose session the user signed in at that time. */
    public static <S extends Session> Client inPerson(
            String base, SessionRepository<S> sessions, int userId, Instant at) {
        S session = sessions.createSession();
        session.setAttribute("user_id", userId);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Integer.toString(userId));
        session.setAttribute(BrowserSession.PROVED_AT, at.toEpochMilli());
        session.setAttribute(BrowserSession.MEANS, "LINK");
        session.setAttribute(BrowserSession.DEVICE, "a test");
        return client(base, sessions, session);
    }

    private static <S extends Session> Client client(String base, SessionRepository<S> sessions, S session) {
        String csrf = UUID.randomUUID().toString();
        session.setAttribute(CSRF, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", csrf));
        sessions.save(session);
        String cookie = Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
        return Client.inSession(base, cookie, masked(csrf));
    }

    /** As a page of ours would have it: random bytes, and the token's bytes XOR these. Zeros are as good as any here. */
    private static String masked(String csrf) {
        byte[] token = csrf.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
