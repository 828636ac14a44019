package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Which parts of the site are for whom. */
final class Paths {
    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Files, probes and error pages: the same for everyone, so nobody is asked who they are. */
    static boolean isImpersonal(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.equals("/favicon.ico")
                || path.startsWith("/actuator/health");
    }

    static boolean isForBrowsers(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !isApi(request)
                && !request.getRequestURI().startsWith("/actuator/")
                && accepted != null
                && accepted.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }
}
