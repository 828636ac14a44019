package org.wilcoss.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wilcoss.custody.database.DatabaseSettings;

/** The real program in a JVM of its own, on a port of its own, to be raced against or killed. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the program in production mode and waits until it is healthy. */
    public static ServerProcess start(Map<String, String> environment) {
        ServerProcess server = launch(environment);
        server.awaitHealthy();
        return server;
    }

    private static ServerProcess launch(Map<String, String> environment) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(Path.of("target"), "server-", ".log");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            java,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CustodyManager.class.getName()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            DatabaseSettings.NAMES.forEach(builder.environment()::remove);
            builder.environment().putAll(environment);
            builder.environment().put("PORT", Integer.toString(port));
            return new ServerProcess(builder.start(), port, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends a request with a token and a JSON body (none if empty). */
    public HttpResponse<String> send(String method, String path, String token, String json)
            throws IOException, InterruptedException {
        return send(method, path, token, json, Map.of());
    }

    /** As {@link #send(String, String, String, String)}, with more headers. */
    HttpResponse<String> send(String method, String path, String token, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9}: the program can do nothing about it. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void awaitHealthy() {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (isHealthy()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("not healthy: " + output());
    }

    private boolean isHealthy() {
        try {
            return send("GET", "/actuator/health", "none", "").statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What it has printed so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Ends the program as an operator would. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
