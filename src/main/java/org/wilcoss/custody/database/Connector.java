package org.wilcoss.custody.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Single connections outside the pool, and what it means when one cannot be had. */
final class Connector {
    private static final int OLDEST_SERVER = 15;

    /** Long enough for a slow network, short enough for somebody who waits at a prompt. */
    private static final Map<String, String> COMMON =
            Map.of("connectTimeout", "10", "ApplicationName", Pool.APPLICATION_NAME);

    private Connector() {}

    /** Refuses a database that this program cannot log in to or that is too old. */
    static void prove(DatabaseUrl login) {
        try (var connection = open(login)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new DatabaseUnavailable("%s is PostgreSQL %d: version %d or later is needed."
                        .formatted(login.place(), version, OLDEST_SERVER));
            }
        } catch (SQLException failure) {
            throw refused(login, failure);
        }
    }

    static boolean answers(DatabaseUrl login) {
        try (var connection = open(login)) {
            return connection.isValid(0);
        } catch (SQLException no) {
            return false;
        }
    }

    /** The driver's address with what every single connection has in common. */
    static String url(DatabaseUrl login) {
        return login.with(COMMON).jdbcUrl();
    }

    static Connection open(DatabaseUrl login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        return DriverManager.getConnection(url(login), properties);
    }

    static DatabaseUnavailable refused(DatabaseUrl login, SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        var why = switch (state) {
            case "28P01", "28000" -> "refuses the user %s: check the user and the password".formatted(login.user());
            case "3D000" -> "does not exist: create it, or correct the name after the last slash";
            case "53300" -> "has no connection left: raise its max_connections or lower POOL_SIZE and MAX_OVERFLOW";
            case "57P03" -> "is starting up or shutting down: try again in a moment";
            case "08001", "08004", "08006" ->
                "cannot be reached: check host, port and sslmode, and that PostgreSQL runs there";
            default -> "cannot be used (SQLSTATE %s): see the cause".formatted(state);
        };
        return new DatabaseUnavailable("The database %s %s.".formatted(login.place(), why), failure);
    }
}
