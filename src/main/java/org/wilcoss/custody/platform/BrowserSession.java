package org.wilcoss.custody.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** A browser's sign-in. The session keeps the user's id and how, when and where they proved it, nothing else about them. */
@Component
public class BrowserSession {
    /** When the user last proved who they are: milliseconds since 1970, a {@link Long}. */
    public static final String PROVED_AT = "proved_at";
    /** How they did: the name of one of {@link Means}. */
    public static final String MEANS = "means";
    /** What the browser calls itself, cut to {@value #LONGEST_DEVICE} characters. */
    public static final String DEVICE = "device";

    private static final String USER_ID = "user_id";
    private static final String BACK = "back";
    private static final int LONGEST_DEVICE = 200;

    private final CsrfTokenRepository formTokens;
    private final Clock clock;

    BrowserSession(CsrfTokenRepository formTokens, Clock clock) {
        this.formTokens = formTokens;
        this.clock = clock;
    }

    /**
     * Signs the user in: whatever session the browser had is gone, and so are the forms it had open. Whoever was signed
     * in has by this proved anew who they are.
     *
     * @return the path to which the browser was on its way
     */
    public String signIn(HttpServletRequest request, HttpServletResponse response, int userId, Means means) {
        HttpSession before = request.getSession(false);
        String back = LocalPath.orStart(before == null ? null : (String) before.getAttribute(BACK));
        signOut(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(USER_ID, userId);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Integer.toString(userId));
        session.setAttribute(PROVED_AT, clock.millis());
        session.setAttribute(MEANS, means.name());
        session.setAttribute(DEVICE, device(request));
        formTokens.saveToken(formTokens.generateToken(request), request, response);
        return back;
    }

    /** Has the next sign-in of this browser lead to a path of this site. */
    public void comeBackTo(HttpServletRequest request, String path) {
        request.getSession(true).setAttribute(BACK, LocalPath.orStart(path));
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

    /** On what it rests that the session's user asks. */
    public static Proof proof(HttpSession session) {
        Long at = (Long) session.getAttribute(PROVED_AT);
        return new Proof.SignIn(at == null ? Instant.EPOCH : Instant.ofEpochMilli(at));
    }

    /** The id of the browser's session, a secret of that browser; null if it has none. */
    public static @Nullable String id(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    /**
     * By what a browser is known again that asked for something; empty if it has no session. Not a secret: it opens
     * nothing.
     */
    public static String mark(HttpServletRequest request) {
        String id = id(request);
        return id == null ? "" : HexFormat.of().formatHex(Hashes.sha256(id));
    }

    private static String device(HttpServletRequest request) {
        String claimed =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return claimed.substring(0, Math.min(LONGEST_DEVICE, claimed.length()));
    }
}
