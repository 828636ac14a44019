package org.wilcoss.custody.sample;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the sample club is. */
@Component
@Profile("sample")
class Welcome {
    private final TokenFiles tokens;
    private final PrintStream console = System.out;

    Welcome(TokenFiles tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void say(ServletWebServerInitializedEvent started) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = tokens.folder().startsWith(here) ? here.relativize(tokens.folder()) : tokens.folder();
        console.printf(
                "%n%s, a sample club, is open: http://localhost:%d (tokens for curl are in %s)%n%n",
                SampleClub.NAME, started.getWebServer().getPort(), folder);
    }
}
