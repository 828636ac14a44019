package org.wilcoss.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Asks the program over HTTP and follows no redirect. */
public final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String[] credentials;

    public Client(String base, @Nullable String token) {
        this(base, token == null ? new String[0] : new String[] {"Authorization", "Bearer " + token});
    }

    private Client(String base, String[] credentials) {
        this.base = base;
        this.credentials = credentials;
    }

    /** One that asks as a script does on a page of ours: with the session's cookie and the page's CSRF token. */
    static Client inSession(String base, String cookie, String csrf) {
        return new Client(base, new String[] {"Cookie", "session=" + cookie, "X-CSRF-TOKEN", csrf});
    }

    /** Asks for a resource; headers are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Posts JSON. */
    public Answer post(String path, String json, String... headers) {
        return sendJson("POST", path, json, headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return sendJson("PATCH", path, json, headers);
    }

    public Answer sendJson(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, BodyPublishers.ofString(json), all);
    }

    /** Posts a file in the field {@code file}, as {@code multipart/form-data}, and more fields, names and values in turn. */
    public Answer upload(String path, byte[] file, String... fields) {
        String edge = "----edge-of-a-part";
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            before.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(edge, fields[i], fields[i + 1]));
        }
        before.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.html\"\r\nContent-Type: text/html\r\n\r\n"
                        .formatted(edge));
        return send(
                "POST",
                path,
                BodyPublishers.concat(
                        BodyPublishers.ofString(before.toString()),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + edge + "--\r\n")),
                "Content-Type",
                "multipart/form-data; boundary=" + edge);
    }

    /** What is at a path, byte for byte. */
    public byte[] download(String path) {
        return exchange("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray())
                .body();
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpResponse<String> response = exchange(method, path, body, BodyHandlers.ofString(), headers);
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, BodyPublisher body, BodyHandler<T> reading, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (credentials.length > 0) {
            request.headers(credentials);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), reading);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
