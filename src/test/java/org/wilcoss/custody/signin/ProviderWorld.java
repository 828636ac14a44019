package org.wilcoss.custody.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;

/** A club whose people sign in by a provider named "Club account": its database, and the program on it. */
final class ProviderWorld implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final JdbcClient tables;
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext program;

    ProviderWorld(String issuer) {
        Map<String, String> environment = Program.environment(database);
        environment.put("custody.background.poll", "PT1H");
        environment.put("custody.papers.every", "PT1H");
        environment.put("OIDC_ISSUER_URL", issuer);
        environment.put("OIDC_CLIENT_ID", IdentityServer.CLIENT);
        environment.put("OIDC_CLIENT_SECRET", IdentityServer.SECRET);
        environment.put("OIDC_NAME", "Club account");
        program = Program.in(environment);
        tables = JdbcClient.create(database.owner());
    }

    String base() {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }

    String callback() {
        return base() + Providers.CALLBACK + "oidc";
    }

    Wanderer wanderer() {
        return new Wanderer(base());
    }

    /** A coach whom an admin registered with this address. */
    int register(String email) {
        return program.getBean(Users.class)
                .registerByOperator(new RegisterUser(email, "Coach " + COUNT.incrementAndGet(), Role.COACH));
    }

    /** The path of a link that signs the user in. */
    String link(int userId) {
        return URI.create(program.getBean(SignInLinks.class)
                        .makeByOperator(userId)
                        .url())
                .getPath();
    }

    /** Has the user known by this identity, as if they had linked it. */
    void link(int userId, String issuer, String subject) {
        program.getBean(LinkedIdentities.class).link(userId, new ProvidedIdentity(issuer, subject, null, null));
    }

    void deactivate(int userId) {
        set("UPDATE users SET is_active = false, version = version + 1 WHERE id = " + userId);
    }

    void openSignUp(boolean open) {
        set("UPDATE club_settings SET open_sign_up = " + open);
    }

    private void set(String statement) {
        tables.sql(statement).update();
    }

    /** Who the identity is known as, with role and whether an adult; empty if nobody. */
    List<String> known(String subject) {
        return tables.sql(
                        "SELECT id || ' ' || role || ' ' || verified_adult FROM users WHERE oauth_id = :subject AND is_active")
                .param("subject", subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The plain part of the newest entry of an act. */
    String lastEntry(String act) {
        return tables.sql(
                        "SELECT convert_from(leaf, 'UTF8') FROM ledger_entries WHERE act = :act ORDER BY id DESC LIMIT 1")
                .param("act", act)
                .query(String.class)
                .single();
    }

    long sessionsOfUsers() {
        return tables.sql("SELECT count(*) FROM spring_session WHERE principal_name IS NOT NULL")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }
}
