package org.wilcoss.custody.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The embedded server's roles and database, made where missing. */
final class Roles {
    static final String SUPERUSER = "postgres";
    private static final String OWNER = "custody_owner";
    private static final String PROGRAM = "custody_program";
    private static final String DATABASE = "custody";

    /** Nobody but the two roles, and for the program no table of its own, not even a temporary one. */
    private static final List<String> RIGHTS = List.of(
            "REVOKE ALL ON DATABASE custody FROM PUBLIC",
            "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC",
            "GRANT CONNECT ON DATABASE custody TO custody_program");

    private Roles() {}

    static Logins ensured(int port, Passwords passwords) {
        var superuser = Loopback.superuser(port, passwords);
        try (var connection = Connector.open(superuser)) {
            ensureRole(connection, OWNER, passwords.owner());
            ensureRole(connection, PROGRAM, passwords.program());
            if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                run(connection, "CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
            }
            for (var each : RIGHTS) {
                run(connection, each);
            }
        } catch (SQLException failure) {
            throw Connector.refused(superuser, failure);
        }
        return logins(port, passwords);
    }

    static Logins logins(int port, Passwords passwords) {
        return new Logins(
                Loopback.login(port, DATABASE, PROGRAM, passwords.program()),
                Loopback.login(port, DATABASE, OWNER, passwords.owner()));
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, password));
        }
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var question = connection.prepareStatement(query)) {
            question.setString(1, name);
            try (var answer = question.executeQuery()) {
                return !answer.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
