package org.wilcoss.custody.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** A club of a test's own, since settings are everybody's: its database, the program on it, one person of each role. */
final class SettingsWorld implements AutoCloseable {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext program;
    private final Map<Role, Integer> people = new HashMap<>();

    SettingsWorld(Map<String, String> more) {
        program = program(more);
        for (Role role : Role.values()) {
            people.put(
                    role,
                    program.getBean(Users.class)
                            .registerByOperator(new RegisterUser(email(role), "Some " + role, role)));
        }
    }

    /** One more instance on the same database, with the defaults of a real one. */
    ConfigurableApplicationContext program(Map<String, String> more) {
        Map<String, String> environment = Program.environment(database);
        environment.put("custody.background.poll", "PT1H");
        environment.put("custody.papers.every", "PT1H");
        environment.putAll(more);
        return Program.in(environment);
    }

    Client as(Role role) {
        return new Client(
                base(program),
                program.getBean(Tokens.class)
                        .makeByOperator(email(role), TestTokens.ofEveryScope("test"))
                        .token());
    }

    Visitor visitor(Role role) {
        return visitor(role, program);
    }

    /** Somebody signed in at that instance. */
    Visitor visitor(Role role, ConfigurableApplicationContext instance) {
        Visitor visitor = new Visitor(base(instance));
        String link = URI.create(instance.getBean(SignInLinks.class)
                        .makeByOperator(people.getOrDefault(role, 0))
                        .url())
                .getPath();
        visitor.send(visitor.get(link), link, Map.of());
        return visitor;
    }

    JdbcClient tables() {
        return JdbcClient.create(database.owner());
    }

    String digest() {
        return new TableDigest(database.owner()).digest();
    }

    /** What PostgreSQL received meanwhile, without what keeps the sign-in session. */
    List<String> statements(Runnable action) {
        return database.statementsDuring(action).stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .filter(sql -> !sql.equals("BEGIN") && !sql.equals("COMMIT"))
                .toList();
    }

    /** The plain part of the entries of an act, newest first. */
    List<String> leaves(String act) {
        return tables().sql("SELECT convert_from(leaf, 'UTF8') FROM ledger_entries WHERE act = :act ORDER BY id DESC")
                .param("act", act)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    private static String base(ConfigurableApplicationContext instance) {
        return "http://localhost:" + instance.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }
}
