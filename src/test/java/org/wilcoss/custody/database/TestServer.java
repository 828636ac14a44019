package org.wilcoss.custody.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A server that tests may fill: one that is already there, or an embedded one.
 *
 * @param maker makes and drops databases
 * @param owner owns them; its database is no test's
 * @param program works in them; by URL it may be the owner
 */
record TestServer(DatabaseUrl maker, DatabaseUrl owner, DatabaseUrl program, Runnable end) {
    private static final int MOST_JVMS = 50;

    /** All that tests make there is named so. */
    private static final String PREFIX = "test_";

    /** What this JVM makes there is named so. */
    static final String RUN = PREFIX + UUID.randomUUID().toString().substring(0, 8);

    /**
     * The server that DATABASE_URL and DATABASE_OWNER_URL name, as the program reads them (the owner needs CREATEDB and
     * pg_signal_backend), else an embedded one in a folder that no other JVM uses now.
     */
    static TestServer started() {
        var settings = DatabaseSettings.from(System.getenv());
        if (settings.program() == null) {
            return embedded();
        }
        var logins = Logins.of(settings);
        return new TestServer(logins.owner(), logins.owner(), logins.program(), () -> {});
    }

    private static TestServer embedded() {
        for (var number = 1; number <= MOST_JVMS; number++) {
            var home = HomeFolder.prepared(Path.of("target", "test-postgresql", String.valueOf(number)));
            var lock = HomeLock.tried(home);
            if (lock != null) {
                var server = EmbeddedServer.start(home, lock);
                var port = PidFile.in(home.data()).flatMap(PidFile::port).orElseThrow();
                return withRoles(Loopback.superuser(port, Passwords.in(home)), server::close);
            }
        }
        throw new IllegalStateException("more than %d test JVMs at once".formatted(MOST_JVMS));
    }

    private static TestServer withRoles(DatabaseUrl superuser, Runnable end) {
        var owner = superuser.as(RUN + "_owner", RUN + "_owner");
        var program = superuser.as(RUN + "_program", RUN + "_program");
        var server = new TestServer(superuser, owner, program, end);
        server.drop(PREFIX);
        for (var role : List.of(owner, program)) {
            server.run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.user(), role.password()));
        }
        return server;
    }

    void run(String... statements) {
        try (var connection = Connector.open(maker)) {
            for (var each : statements) {
                run(connection, each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Drops every database and role whose name begins so. */
    void drop(String prefix) {
        try (var connection = Connector.open(maker)) {
            for (var database :
                    names(connection, "SELECT datname FROM pg_database WHERE starts_with(datname, ?)", prefix)) {
                run(connection, "DROP DATABASE %s WITH (FORCE)".formatted(database));
            }
            for (var role : names(connection, "SELECT rolname FROM pg_roles WHERE starts_with(rolname, ?)", prefix)) {
                run(connection, "DROP ROLE %s".formatted(role));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> names(Connection connection, String query, String prefix) throws SQLException {
        try (var question = connection.prepareStatement(query)) {
            question.setString(1, prefix);
            var names = new ArrayList<String>();
            try (var answer = question.executeQuery()) {
                while (answer.next()) {
                    names.add(answer.getString(1));
                }
            }
            return names;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
