package org.wilcoss.custody.platform;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach this program: {@code PUBLIC_URL}, never what a request claims. */
@Component
public class PublicUrl {
    private final Environment environment;

    PublicUrl(Environment environment) {
        this.environment = environment;
    }

    /** The full address of one of our paths. */
    public String of(String path) {
        String base = environment.getProperty("PUBLIC_URL", "");
        if (base.isBlank()) {
            String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            return "http://localhost:" + port + path;
        }
        return base.strip().replaceAll("/+$", "") + path;
    }
}
