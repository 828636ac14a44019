package org.wilcoss.custody.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A PostgreSQL server beside the tests' own: of another major version where this machine has one installed, else one
 * more of the embedded kind. Databases on it have an owner and a lesser role, neither a superuser.
 */
public final class SecondServer implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final DatabaseUrl superuser;
    private final Runnable end;

    private SecondServer(DatabaseUrl superuser, Runnable end) {
        this.superuser = superuser;
        this.end = end;
    }

    public static SecondServer start(Path folder) throws IOException {
        var programs = installed();
        return programs.isEmpty() ? embedded(folder) : installed(programs.getFirst(), folder);
    }

    private static List<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SecondServer embedded(Path folder) {
        var home = HomeFolder.prepared(TestHome.in(folder.resolve("home")));
        var lock = HomeLock.tried(home);
        var server = EmbeddedServer.start(home, Objects.requireNonNull(lock));
        var port = PidFile.in(home.data()).flatMap(PidFile::port).orElseThrow();
        return new SecondServer(Loopback.superuser(port, Passwords.in(home)), () -> {
            server.close();
            TestHome.forget();
        });
    }

    private static SecondServer installed(Path bin, Path folder) throws IOException {
        var data = folder.resolve("data").toAbsolutePath();
        var port = Loopback.freePort();
        run(bin, "initdb", "--pgdata=" + data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        var settings = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off".formatted(port);
        run(bin, "pg_ctl", "start", "--wait", "--pgdata=" + data, "--log=" + folder.resolve("log"), "-o", settings);
        var superuser = new DatabaseUrl(List.of("127.0.0.1:" + port), "postgres", "postgres", null, Map.of());
        return new SecondServer(superuser, () -> run(bin, "pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data));
    }

    private static void run(Path bin, String program, String... arguments) {
        var command = new ArrayList<>(Host.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The environment variables of a new and empty database. */
    public Map<String, String> database(String name) {
        var server = new TestServer(superuser, superuser, superuser, () -> {});
        for (var role : List.of(name + "_owner", name + "_program")) {
            server.run("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
        }
        server.run("CREATE DATABASE %s OWNER %s_owner".formatted(name, name));
        return Map.of("DATABASE_URL", url(name, "program"), "DATABASE_OWNER_URL", url(name, "owner"));
    }

    private String url(String name, String role) {
        return "postgresql://%s_%s:%s_%s@%s/%s?sslmode=disable"
                .formatted(name, role, name, role, superuser.hosts().getFirst(), name);
    }

    @Override
    public void close() {
        end.run();
    }
}
