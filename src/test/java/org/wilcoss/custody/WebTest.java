package org.wilcoss.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/**
 * The whole program over HTTP, on a database of its own: started once for all tests that extend this. So tests share
 * the database, and each makes the kits and people it changes.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
public abstract class WebTest {
    protected static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private SessionRepository<?> sessions;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) throws IOException {
        DATABASE.environment().forEach((name, value) -> registry.add(name, () -> value));
        String home = Files.createTempDirectory("custody-home").toString();
        registry.add("CUSTODY_HOME", () -> home);
        // Queued work is done at once; looking for more would be heard as statements of the tests.
        registry.add("custody.background.poll", () -> "PT1H");
        // All tests come from one address, and the cast signs in more often than any club.
        registry.add("custody.limits.factor", () -> "1000");
        registry.add("custody.settings.fresh", () -> "PT1H");
        registry.add("custody.ledger.every", () -> "PT1H");
        registry.add("custody.verification.watch", () -> "PT1H");
    }

    /** A client that shows the token of the one person in the cast with this role. */
    protected Client as(Role role) {
        return new Client(base(), cast.token(role));
    }

    /** A client in whose session the one person in the cast with this role has just signed in. */
    protected Client inPerson(Role role) {
        return inPerson(actor(role));
    }

    /** A client in whose session somebody has just signed in. */
    protected Client inPerson(Actor person) {
        return inPerson(person.id());
    }

    /** A client in whose session the user has just signed in. */
    protected Client inPerson(int userId) {
        return TestSessions.inPerson(base(), sessions, userId);
    }

    /** A client with a token of somebody else. */
    protected Client withToken(String token) {
        return new Client(base(), token);
    }

    protected Client anonymous() {
        return new Client(base(), null);
    }

    /** A browser in which nobody is signed in. */
    protected Browser browser() {
        return new Browser(anonymous());
    }

    /** The one person in the cast with this role. */
    protected Actor actor(Role role) {
        return cast.actor(role);
    }

    /** What PostgreSQL received from the program meanwhile, sign-in included. */
    protected static List<String> statementsDuring(Runnable action) {
        return DATABASE.statementsDuring(action);
    }

    /** Waits for the backup that somebody asked for, so that no other test hears it being made. */
    protected static void awaitBackup() {
        JdbcClient tasks = JdbcClient.create(DATABASE.owner());
        while (tasks.sql("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = 'backup')")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }

    protected String base() {
        return "http://localhost:" + port;
    }
}
