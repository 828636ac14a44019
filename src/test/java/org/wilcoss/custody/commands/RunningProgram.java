package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wilcoss.custody.CustodyManager;

/** The program in a process of its own, in a folder where it leaves what it prints. */
final class RunningProgram implements AutoCloseable {
    /** Slow machines that do much else at the time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the machine that runs the tests may have set. */
    private static final List<String> SETTINGS = List.of(
            "PORT",
            "PUBLIC_URL",
            "DATABASE_URL",
            "DATABASE_OWNER_URL",
            "ENCRYPTION_KEY",
            "CUSTODY_HOME",
            "BACKUP_PASSPHRASE");

    private final Process process;
    private final Path results;
    private final Path remarks;

    private RunningProgram(Process process, Path results, Path remarks) {
        this.process = process;
        this.results = results;
        this.remarks = remarks;
    }

    /** Starts the classes under test. */
    static RunningProgram start(Path folder, Map<String, String> environment, String... arguments) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start(folder, environment, List.of("-cp", classes, CustodyManager.class.getName()), List.of(arguments));
    }

    /** Starts the packaged program. */
    static RunningProgram startJar(Path jar, Path folder, Map<String, String> environment, String... arguments) {
        return start(folder, environment, List.of("-jar", jar.toString()), List.of(arguments));
    }

    private static RunningProgram start(
            Path folder, Map<String, String> environment, List<String> program, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        command.addAll(arguments);
        try {
            var results = Files.createTempFile(folder, "results", ".txt");
            var remarks = Files.createTempFile(folder, "remarks", ".txt");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(results.toFile())
                    .redirectError(remarks.toFile());
            SETTINGS.forEach(builder.environment()::remove);
            builder.environment().putAll(environment);
            return new RunningProgram(builder.start(), results, remarks);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** These settings, and a port that was free just now. */
    static Map<String, String> withFreePort(Map<String, String> environment) {
        try (var socket = new ServerSocket(0)) {
            var more = new HashMap<>(environment);
            more.put("PORT", String.valueOf(socket.getLocalPort()));
            return more;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it serves. */
    RunningProgram awaitOpen() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!results().contains("The Custody Manager is open")) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as(() -> "%s%n%s%s".formatted(process, results(), remarks()))
                    .isTrue();
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits until it has ended, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Ends it without a warning, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as {@code kill} does. */
    void stop() {
        process.destroy();
    }

    String results() {
        return read(results);
    }

    String remarks() {
        return read(remarks);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
