package org.wilcoss.custody.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Mail, as far as {@code SMTP_URL} names a server. */
@Component
public class Mail {
    private final @Nullable MailServer server;

    Mail(Environment environment) {
        String url = environment.getProperty("SMTP_URL", "").strip();
        server = url.isEmpty() ? null : new MailServer(SmtpUrl.parse(url));
    }

    /** The server; empty if the club has none, and then nothing is mailed. */
    public Optional<MailServer> server() {
        return Optional.ofNullable(server);
    }
}
