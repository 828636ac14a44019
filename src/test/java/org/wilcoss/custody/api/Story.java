package org.wilcoss.custody.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the document, in the order in which they work. */
final class Story {
    private Story() {}

    static List<Call> calls() {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in = Story.class.getResourceAsStream("/openapi/examples.json")) {
            return List.of(json.readValue(in, Call[].class));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * A form with a file.
     *
     * @param file its bytes in Base64
     */
    record Upload(String file, @Nullable Map<String, String> fields) {}

    /** One call. */
    record Call(
            String operation,
            String name,
            String as,
            @Nullable Map<String, String> path,
            @Nullable Map<String, String> query,
            @Nullable Map<String, String> headers,
            @Nullable JsonNode request,
            @Nullable Upload upload,
            int status,
            @Nullable JsonNode response) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        /** Makes the call. */
        Answer ask(Client client) {
            if (upload != null) {
                String[] fields = or(upload.fields()).entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new);
                return client.upload(target(), Base64.getDecoder().decode(upload.file()), fields);
            }
            return request == null
                    ? client.send(method(), target(), BodyPublishers.noBody(), headerLines())
                    : client.sendJson(method(), target(), request.toString(), headerLines());
        }

        /** The address, filled in. */
        String target() {
            String target = "/api/v1" + operation.substring(operation.indexOf(' ') + 1);
            for (Map.Entry<String, String> value : or(path).entrySet()) {
                target = target.replace("{" + value.getKey() + "}", value.getValue());
            }
            String parameters = or(query).entrySet().stream()
                    .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return parameters.isEmpty() ? target : target + "?" + parameters;
        }

        String[] headerLines() {
            return or(headers).entrySet().stream()
                    .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                    .toArray(String[]::new);
        }

        private static Map<String, String> or(@Nullable Map<String, String> values) {
            return values == null ? Map.of() : values;
        }
    }
}
