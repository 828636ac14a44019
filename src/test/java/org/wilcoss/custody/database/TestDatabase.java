package org.wilcoss.custody.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh and fully migrated database for a test, on a server that is started once in a test JVM. With
 * TEST_DATABASE_URL (a superuser's address of PostgreSQL 15 or later) it is made there instead.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String RUN =
            TestServer.PREFIX + UUID.randomUUID().toString().substring(0, 8);
    private static final TestServer SERVER = TestServer.started();
    private static final StatementTap TAP =
            StatementTap.before(SERVER.superuser().hosts().getFirst());
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
        var name = RUN + "_" + COUNT.incrementAndGet();
        SERVER.run("CREATE DATABASE %s OWNER %s TEMPLATE %s"
                .formatted(name, owner(name).user(), template));
        forgoDurability(name);
        return new TestDatabase(name);
    }

    /** The address for {@code DATABASE_URL}: the program's role, by way of the tap that hears its statements. */
    public String programUrl() {
        return "postgresql://%s:%s@%s/%s?sslmode=disable"
                .formatted(program(name).user(), program(name).password(), TAP.address(), name);
    }

    /** The address for {@code DATABASE_OWNER_URL}, unheard. */
    public String ownerUrl() {
        var login = owner(name);
        return "postgresql://%s:%s@%s/%s"
                .formatted(login.user(), login.password(), login.hosts().getFirst(), name);
    }

    /** Both addresses, as the environment variables that start the program on this database. */
    public Map<String, String> environment() {
        return Map.of("DATABASE_URL", programUrl(), "DATABASE_OWNER_URL", ownerUrl());
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
        return new ArrayList<>(heard.subList(before, heard.size()));
    }

    /** Ends every connection to this database, as a restart of the server does. */
    public void endConnections() {
        SERVER.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '%s'".formatted(name));
    }

    @Override
    public void close() {
        SERVER.run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    private static String template() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVER.drop(RUN);
            SERVER.end().run();
        }));
        var template = RUN + "_template";
        var owner = owner(template);
        for (var role : List.of(owner, program(template))) {
            SERVER.run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.user(), role.password()));
        }
        SERVER.run("CREATE DATABASE %s OWNER %s".formatted(template, owner.user()));
        forgoDurability(template);
        new Migrations(owner, program(template).user(), Migrations.LOCATION).apply();
        return template;
    }

    /** Tests lose nothing in a power cut; this halves the time of those that write. */
    private static void forgoDurability(String database) {
        SERVER.run("ALTER DATABASE %s SET synchronous_commit = off".formatted(database));
    }

    private static DatabaseUrl owner(String database) {
        return login(database, RUN + "_owner");
    }

    private static DatabaseUrl program(String database) {
        return login(database, RUN + "_program");
    }

    private static DatabaseUrl login(String database, String role) {
        var server = SERVER.superuser();
        return new DatabaseUrl(server.hosts(), database, role, role, server.parameters());
    }
}
