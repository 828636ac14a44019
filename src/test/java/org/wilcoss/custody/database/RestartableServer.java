package org.wilcoss.custody.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server that is none of the program's business, and that a test may restart or kill under it. */
public final class RestartableServer implements AutoCloseable {
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(60);

    private final HomeFolder home;
    private final Programs programs;
    private final String settings;
    private final Logins logins;

    private RestartableServer(HomeFolder home, Programs programs, String settings, Logins logins) {
        this.home = home;
        this.programs = programs;
        this.settings = settings;
        this.logins = logins;
    }

    public static RestartableServer in(Path folder) throws IOException {
        var home = HomeFolder.prepared(folder);
        var programs = Programs.unpacked(home);
        var passwords = Passwords.in(home);
        DataFolder.prepare(home, programs, passwords);
        var port = Loopback.freePort();
        var settings = String.join(" ", settings(home, port));
        control(programs, home, "start", "-o", settings);
        return new RestartableServer(home, programs, settings, Roles.ensured(port, passwords));
    }

    /** The environment variables that start the program on this server. */
    public Map<String, String> environment() {
        return Map.of("DATABASE_URL", url(logins.program()), "DATABASE_OWNER_URL", url(logins.owner()));
    }

    /** {@code pg_ctl restart -m immediate}: as a crash and a start, with recovery; returns when it is open again. */
    public void restartImmediately() throws IOException {
        control(programs, home, "restart", "-m", "immediate");
    }

    /** {@code kill -9} of the server's first process, and a start as soon as the last of the others has noticed. */
    public void kill() throws IOException {
        var pid = PidFile.in(home.data()).orElseThrow().pid();
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        var patience = new Patience(LEFTOVER_LIMIT);
        while (true) {
            try {
                control(programs, home, "start", "-o", settings);
                return;
            } catch (IOException leftovers) {
                if (!patience.left()) {
                    throw leftovers;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        control(programs, home, "stop", "-m", "fast");
    }

    private static void control(Programs programs, HomeFolder home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("pg_ctl", "-D", home.data().toString()));
        command.addAll(List.of("-w", "-l", home.log().toString()));
        command.addAll(List.of(arguments));
        var failure = programs.failure(command);
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    /** The embedded server's own settings: {@code -D} is pg_ctl's to give. */
    private static List<String> settings(HomeFolder home, int port) {
        var command = ServerCommand.of(home.data(), port);
        return command.subList(3, command.size()).stream()
                .map(each -> "'" + each + "'")
                .toList();
    }

    private static String url(DatabaseUrl login) {
        return "postgresql://%s:%s@%s/%s"
                .formatted(login.user(), login.password(), login.hosts().getFirst(), login.database());
    }
}
