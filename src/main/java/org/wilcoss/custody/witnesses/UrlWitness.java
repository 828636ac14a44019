package org.wilcoss.custody.witnesses;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.wilcoss.custody.ledger.Checkpoint;

/** A web resource that checkpoints are posted to as text; any answer of 2xx says that it was kept. */
final class UrlWitness implements Witness {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI url;

    UrlWitness(URI url) {
        this.url = url;
    }

    @Override
    public WitnessKind kind() {
        return WitnessKind.URL;
    }

    @Override
    public void take(Checkpoint checkpoint) throws NotDelivered {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(url)
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "text/plain; charset=utf-8")
                                    .POST(BodyPublishers.ofString(checkpoint.note()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status / HUNDRED != SUCCESS) {
                throw new NotDelivered("it answered " + status);
            }
        } catch (IOException failure) {
            throw NotDelivered.because(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NotDelivered.because(stopped);
        }
    }
}
