package org.wilcoss.custody.signin;

import java.io.PrintStream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever starts the program how to become its first admin, at each start until there is one. */
@Component
@Profile("!sample")
class FirstAdminNotice {
    private final FirstAdmin firstAdmin;
    private final PrintStream console = System.out;

    FirstAdminNotice(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    @EventListener(ServletWebServerInitializedEvent.class)
    void print() {
        firstAdmin
                .invite()
                .ifPresent(link -> console.printf(
                        "%nThis club has no admin yet. Open this link within 24 hours to become the first one:%n%n  %s%n%n",
                        link.url()));
    }
}
