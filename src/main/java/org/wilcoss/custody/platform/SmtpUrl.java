package org.wilcoss.custody.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A mail server.
 *
 * @param secure TLS from the first byte ({@code smtps}); else it is begun as soon as the server offers it
 */
public record SmtpUrl(
        String host,
        int port,
        boolean secure,
        @Nullable String user,
        @Nullable String password) {
    private static final int SMTPS_PORT = 465;
    private static final int SUBMISSION_PORT = 587;

    /**
     * Reads {@code smtp://user:password@host:port}.
     *
     * @throws WrongMailSetting without the value, which may hold a password
     */
    public static SmtpUrl parse(String text) {
        try {
            URI url = URI.create(text);
            boolean secure = "smtps".equals(url.getScheme());
            if (url.getHost() != null && (secure || "smtp".equals(url.getScheme()))) {
                int usual = secure ? SMTPS_PORT : SUBMISSION_PORT;
                String[] login = url.getRawUserInfo() == null
                        ? new String[0]
                        : url.getRawUserInfo().split(":", 2);
                return new SmtpUrl(
                        url.getHost(),
                        url.getPort() < 0 ? usual : url.getPort(),
                        secure,
                        part(login, 0),
                        part(login, 1));
            }
        } catch (IllegalArgumentException wrong) {
            throw wrong();
        }
        throw wrong();
    }

    /** Whom mail is from: the login, where that is an address. */
    String sender() {
        return user != null && user.contains("@") ? user : "custody-manager@" + host;
    }

    private static @Nullable String part(String[] login, int index) {
        return login.length > index
                ? URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8)
                : null;
    }

    private static WrongMailSetting wrong() {
        return new WrongMailSetting(
                "SMTP_URL is not a mail server: set it to smtps://user:password@host or smtp://host:port, special characters percent-encoded.");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
