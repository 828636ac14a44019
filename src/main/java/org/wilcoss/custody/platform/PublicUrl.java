package org.wilcoss.custody.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach this server: {@code PUBLIC_URL}, else this machine's. */
@Component
public class PublicUrl {
    private final Environment environment;

    PublicUrl(Environment environment) {
        this.environment = environment;
    }

    /** The full address of a path that starts with a slash. */
    public String of(String path) {
        String base =
                environment.getProperty("PUBLIC_URL", "http://localhost:" + environment.getProperty("PORT", "8080"));
        return base.replaceAll("/+$", "") + path;
    }
}
