package org.wilcoss.custody.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the embedded server is run. Settings on the command line outrank the folder's files, so nobody weakens them there. */
final class ServerCommand {
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=" + Loopback.ADDRESS,
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_line_prefix=%m [%p] %q%u@%d/%a ");

    private ServerCommand() {}

    static List<String> of(Path data, int port) {
        var settings = SETTINGS.stream().flatMap(each -> Stream.of("-c", each));
        return Stream.concat(Stream.of("postgres", "-D", data.toString(), "-p", String.valueOf(port)), settings)
                .toList();
    }
}
