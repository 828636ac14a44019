package org.wilcoss.custody.verification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A running log over HTTP (C2SP tlog-tiles). */
final class RemoteSource implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int FULL = 256;

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param address of the log, or of the program, whose log is at {@code /ledger} */
    RemoteSource(URI address) {
        String text = address.toString().replaceAll("/+$", "");
        this.address = text.endsWith("/ledger") ? text : text + "/ledger";
    }

    /**
     * What is at this path of the log.
     *
     * @throws LogUnreachable if it does not answer with 200
     */
    byte[] get(String path) {
        return get(client, URI.create(address + path));
    }

    String text(String path) {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /**
     * A tile.
     *
     * @param level {@code entries}, or a number
     * @param index counted from the left
     * @param width 256, or less for a partial one
     */
    byte[] tile(String level, long index, int width) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return get("/tile/" + level + "/" + path + (width == FULL ? "" : ".p/" + width));
    }

    /** What is at another address. */
    static String text(URI address) {
        try (RemoteSource source = new RemoteSource(address)) {
            return new String(get(source.client, address), StandardCharsets.UTF_8);
        }
    }

    private static byte[] get(HttpClient client, URI address) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new LogUnreachable(address, "it answers with status " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new LogUnreachable(address, "it does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LogUnreachable(address, "asking was interrupted");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
