package org.wilcoss.custody.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The one address that the embedded server listens on. */
final class Loopback {
    static final String ADDRESS = "127.0.0.1";

    /** The driver answers nothing but SCRAM, so another program on a port that was ours learns no password. */
    private static final Map<String, String> PARAMETERS = Map.of("sslmode", "disable", "requireAuth", "scram-sha-256");

    private Loopback() {}

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        }
    }

    static DatabaseUrl login(int port, String database, String role, String password) {
        return new DatabaseUrl(List.of(ADDRESS + ":" + port), database, role, password, PARAMETERS);
    }

    static DatabaseUrl superuser(int port, Passwords passwords) {
        return login(port, "postgres", Roles.SUPERUSER, passwords.superuser());
    }

    /** Whether the server behind a port is the one on this folder, which it proves by our password and by name. */
    static boolean serves(int port, Passwords passwords, Path data) {
        try (var connection = Connector.open(superuser(port, passwords));
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW data_directory")) {
            return answer.next() && Path.of(answer.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException no) {
            return false;
        }
    }
}
