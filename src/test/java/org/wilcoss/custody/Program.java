package org.wilcoss.custody;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The whole program within the test's JVM: to put people and kits in, and to look into a database. */
public final class Program {
    private static final String COACH = "cora@example.org";

    private Program() {}

    public static ConfigurableApplicationContext on(TestDatabase database) {
        return in(environment(database));
    }

    /** With these settings and none of the machine's. */
    public static ConfigurableApplicationContext in(Map<String, String> environment) {
        return in(environment, _ -> {});
    }

    /**
     * With these settings, and changed.
     *
     * @param change what is done before any bean is made
     */
    public static ConfigurableApplicationContext in(
            Map<String, String> environment, ApplicationContextInitializer<ConfigurableApplicationContext> change) {
        Map<String, String> settings =
                new HashMap<>(Map.of("server.port", "0", "custody.ledger.every", "PT1H", "ENCRYPTION_KEY", ""));
        DatabaseSettings.NAMES.forEach(name -> settings.put(name, ""));
        settings.put("DEBUG", "false");
        settings.putAll(environment);
        return new SpringApplicationBuilder(CustodyManager.class)
                .initializers(change)
                .run(settings.entrySet().stream()
                        .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }

    public static Map<String, String> environment(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", "target/test-home");
        return environment;
    }

    /** Registers a coach and kits named KIT-1 and so on; the coach's token. */
    public static String arrive(ConfigurableApplicationContext program, int kits) {
        Users users = program.getBean(Users.class);
        users.registerByOperator(new RegisterUser(COACH, "Cora Coach", Role.COACH));
        int admin = users.registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
        List<RegisterKit> commands = IntStream.rangeClosed(1, kits)
                .mapToObj(n -> new RegisterKit("KIT-" + n, "Air rifle " + n, null, null))
                .toList();
        program.getBean(Kits.class)
                .register(new Actor(admin, "Ada Admin", "ada@example.org", Role.ADMIN, false), commands);
        return program.getBean(Tokens.class)
                .makeByOperator(COACH, TestTokens.ofEveryScope("test"))
                .token();
    }
}
