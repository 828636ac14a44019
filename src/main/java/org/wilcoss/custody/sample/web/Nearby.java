package org.wilcoss.custody.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whether a request comes from a browser on this machine that meant this machine. Another site can make a browser send
 * requests here under that site's name (DNS rebinding), so the name must be ours, too.
 */
final class Nearby {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OF_PROXIES = Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private Nearby() {}

    /** @throws NotFromHere if it comes from elsewhere, or perhaps does */
    static void prove(HttpServletRequest request) {
        boolean local = InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        boolean direct = OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null);
        if (!local || !direct || !isOurs(request.getHeader(HttpHeaders.HOST), request)) {
            throw new NotFromHere(request.getLocalPort());
        }
    }

    private static boolean isOurs(@Nullable String host, HttpServletRequest request) {
        String port = ":" + request.getLocalPort();
        return host != null
                && host.endsWith(port)
                && NAMES.contains(
                        host.substring(0, host.length() - port.length()).toLowerCase(Locale.ROOT));
    }
}
