package org.wilcoss.custody.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh and fully migrated database for a test, on a server that is started once in a test JVM. With DATABASE_URL,
 * and DATABASE_OWNER_URL if the program is not to own its tables, it is made there instead.
 */
public final class TestDatabase implements AutoCloseable {
    private static final TestServer SERVER = TestServer.started();
    private static final StatementTap TAP =
            StatementTap.before(SERVER.program().hosts().getFirst());
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = template();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A copy of the migrated template; it lives until {@link #close}, at the latest until the JVM ends. */
    public static TestDatabase fresh() {
        return copy(TEMPLATE);
    }

    /** A database without a schema. */
    public static TestDatabase empty() {
        return copy("template0");
    }

    private static TestDatabase copy(String template) {
        var name = TestServer.RUN + "_" + COUNT.incrementAndGet();
        SERVER.run("CREATE DATABASE %s OWNER %s TEMPLATE %s"
                .formatted(name, owner(name).user(), template));
        forgoDurability(name);
        return new TestDatabase(name);
    }

    /** The address for {@code DATABASE_URL}: the program's role, by way of the tap that hears its statements. */
    public String programUrl() {
        return url(program(name), TAP.address()) + "?sslmode=disable";
    }

    /** The address for {@code DATABASE_OWNER_URL}, unheard. */
    public String ownerUrl() {
        return url(owner(name), owner(name).hosts().getFirst());
    }

    /** The environment variables that start the program on this database. */
    public Map<String, String> environment() {
        return Map.of("DATABASE_URL", programUrl(), "DATABASE_OWNER_URL", ownerIsProgram() ? "" : ownerUrl());
    }

    /** Whether the tests run with one role for both. */
    public static boolean ownerIsProgram() {
        return SERVER.owner().user().equals(SERVER.program().user());
    }

    /** A connection for each use, as the role that owns the tables. */
    public DataSource owner() {
        return new DriverManagerDataSource(
                owner(name).jdbcUrl(),
                owner(name).user(),
                String.valueOf(owner(name).password()));
    }

    /**
     * Every statement that PostgreSQL received from the program's role on this database meanwhile, in order, BEGIN and
     * COMMIT among them; without the pool's proofs that an idle connection is alive.
     */
    public List<String> statementsDuring(Runnable action) {
        var heard = TAP.heard(name);
        var before = heard.size();
        action.run();
        var after = List.copyOf(heard); // more may be heard while this looks
        return after.subList(before, after.size());
    }

    /** Ends every connection to this database, as a restart of the server does. */
    public void endConnections() {
        SERVER.run("""
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                WHERE datname = '%s' AND usename IS NOT NULL""".formatted(name));
    }

    @Override
    public void close() {
        SERVER.run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    private static String template() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVER.drop(TestServer.RUN);
            SERVER.end().run();
        }));
        var template = TestServer.RUN + "_template";
        SERVER.run(
                "CREATE DATABASE %s OWNER %s".formatted(template, SERVER.owner().user()));
        forgoDurability(template);
        new Migrations(owner(template), SERVER.program().user(), Migrations.LOCATION).apply();
        return template;
    }

    /** Tests lose nothing in a power cut; this halves the time of those that write. */
    private static void forgoDurability(String database) {
        SERVER.run("ALTER DATABASE %s SET synchronous_commit = off".formatted(database));
    }

    private static DatabaseUrl owner(String database) {
        return in(SERVER.owner(), database);
    }

    private static DatabaseUrl program(String database) {
        return in(SERVER.program(), database);
    }

    private static DatabaseUrl in(DatabaseUrl login, String database) {
        return new DatabaseUrl(login.hosts(), database, login.user(), login.password(), login.parameters());
    }

    private static String url(DatabaseUrl login, String place) {
        return "postgresql://%s:%s@%s/%s"
                .formatted(encoded(login.user()), encoded(String.valueOf(login.password())), place, login.database());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
