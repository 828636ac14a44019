package org.wilcoss.custody;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.database.TestDatabase;

/** The whole program without its web server, on a test's database. */
public final class Program {
    private Program() {}

    public static ConfigurableApplicationContext on(TestDatabase database) {
        Map<String, Object> settings = new HashMap<>(database.environment());
        settings.put("CUSTODY_HOME", "target/test-home");
        return new SpringApplicationBuilder(CustodyManager.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }
}
