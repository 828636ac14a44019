package org.wilcoss.custody.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A server that tests may fill, and what a superuser does there: one that is already there, or an embedded one. */
record TestServer(DatabaseUrl superuser, Runnable end) {
    private static final int MOST_JVMS = 50;

    /** All that tests make there is named so. */
    static final String PREFIX = "test_";

    /** The server that TEST_DATABASE_URL names, else an embedded one in a folder that no other JVM uses now. */
    static TestServer started() {
        var external = System.getenv("TEST_DATABASE_URL");
        return external == null
                ? embedded()
                : new TestServer(DatabaseUrl.parse("TEST_DATABASE_URL", external), () -> {});
    }

    private static TestServer embedded() {
        for (var number = 1; number <= MOST_JVMS; number++) {
            var home = HomeFolder.prepared(Path.of("target", "test-postgresql", String.valueOf(number)));
            var lock = HomeLock.tried(home);
            if (lock != null) {
                var server = EmbeddedServer.start(home, lock);
                var port = PidFile.in(home.data()).flatMap(PidFile::port).orElseThrow();
                var started = new TestServer(Loopback.superuser(port, Passwords.in(home)), server::close);
                started.drop(PREFIX);
                return started;
            }
        }
        throw new IllegalStateException("more than %d test JVMs at once".formatted(MOST_JVMS));
    }

    void run(String... statements) {
        try (var connection = Connector.open(superuser)) {
            for (var each : statements) {
                run(connection, each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Drops every database and role whose name begins so. */
    void drop(String prefix) {
        try (var connection = Connector.open(superuser)) {
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
