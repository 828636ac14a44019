package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie by which a browser is known again. Over TLS its name has the prefix {@code __Host-}, so that browsers take
 * it from this host over TLS and from nobody else (RFC 6265bis, section 4.1.3.2); without TLS none may have it.
 */
final class SessionCookie implements CookieSerializer {
    static final String NAME = "session";
    static final String NAME_OVER_TLS = "__Host-session";

    private final CookieSerializer plain;
    private final CookieSerializer overTls;

    /** @param longest how long a browser keeps it */
    SessionCookie(Duration longest) {
        plain = named(NAME, longest);
        overTls = named(NAME_OVER_TLS, longest);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }

    /** Secure and for all paths, where the request is. */
    private static CookieSerializer named(String name, Duration longest) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge((int) longest.toSeconds());
        return cookie;
    }
}
