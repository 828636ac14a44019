package org.wilcoss.custody.sample;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.PublicUrl;

/** Says where the sample club is. */
@Component
@Profile("sample")
class Welcome {
    private final PublicUrl address;
    private final TokenFiles tokens;
    private final PrintStream console = System.out;

    Welcome(PublicUrl address, TokenFiles tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    @EventListener(ServletWebServerInitializedEvent.class)
    void say() {
        Path here = Path.of("").toAbsolutePath();
        Path folder = tokens.folder().startsWith(here) ? here.relativize(tokens.folder()) : tokens.folder();
        console.printf(
                "%n%s, a sample club, is open: %s (tokens for curl are in %s)%n%n",
                SampleClub.NAME, address.of("/"), folder);
    }
}
