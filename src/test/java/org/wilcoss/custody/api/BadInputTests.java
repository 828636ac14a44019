package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.api.Document.Operation;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.JsonNode;

/** Asks every operation of the document in every wrong way: each time a clear refusal, and nothing changed. */
class BadInputTests extends WebTest {
    private static final int TEN_MEGABYTES = 10_000_000;
    private static final List<String> NO_IDS = List.of(
            "-1", "0", "2147483647", "2147483648", "9223372036854775808", "1e3", "0x10", "1.5", "null", "%20", "a%00b");

    private final TableDigest tables = new TableDigest(DATABASE.owner());
    private final List<String> faults = new ArrayList<>();
    private List<Operation> operations = List.of();
    private Document document = new Document(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    private String before = "";

    @BeforeEach
    void read() {
        document = new Document(anonymous().get("/api/v1/openapi.json").json());
        operations = document.operations();
        before = tables.digest();
    }

    @AfterEach
    void changedNothing() {
        assertThat(faults).isEmpty();
        assertThat(tables.digest()).isEqualTo(before);
    }

    @AfterEach
    void await() {
        awaitBackup();
    }

    @Test
    void refusesBodiesThatAreNoJson() {
        withBody()
                .forEach(operation ->
                        BadValues.bodies(operation.anyRequest().toString()).forEach(body -> refuses(operation, body)));
    }

    @Test
    void refusesEachFieldThatIsWrong() {
        withBody()
                .forEach(operation -> new BadValues(document)
                        .wrongFields(operation.anyRequest(), operation.requestSchema())
                        .forEach(body -> refuses(operation, body)));
    }

    @Test
    void refusesIdsThatAreNone() {
        operations.stream()
                .filter(operation -> operation.path().contains("{"))
                .forEach(operation -> NO_IDS.forEach(id -> expect(operation, 400, 404)
                        .of(send(operation, operation.path().replaceAll("\\{\\w+}", id), request(operation)))));
    }

    @Test
    void refusesParametersThatAreWrong() {
        for (Operation operation : operations) {
            operation
                    .parameters(document, "query")
                    .forEach(parameter -> wrong(parameter).forEach(value -> {
                        String name = parameter.get("name").asString();
                        expect(operation, 400, 422, 404)
                                .of(send(operation, path(operation) + "?" + name + "=" + value, good(operation)));
                    }));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "code, A\u0000B, 1",
        "created_at, 2026-99-01 00:00:00+00, 1",
        "created_at, zqxjkv, 1",
        "-created_at, , 1",
        "expected_return_date, -infinity, 1",
        "code, A, 99999999999999999999",
        "code, A, x"
    })
    void refusesCursorsThatSomebodyElseMade(String sort, String value, String id) {
        String cursor = String.join("\u001f", sort, Objects.requireNonNullElse(value, ""), id);
        String after = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));

        expect(document.operation("GET /kits"), 400)
                .of(as(Role.ADMIN).get("/api/v1/kits?sort=" + sort + "&after=" + after));
    }

    @Test
    void refusesTenMegabytes() {
        byte[] body = ("\"" + "x".repeat(TEN_MEGABYTES) + "\"").getBytes(StandardCharsets.US_ASCII);
        withBody()
                .forEach(operation -> Stream.of(
                                BodyPublishers.ofByteArray(body),
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .forEach(publisher -> expect(operation, 413)
                                .of(as(Role.ADMIN)
                                        .send(
                                                operation.method(),
                                                path(operation),
                                                publisher,
                                                "Content-Type",
                                                "application/json"))));
    }

    @Test
    void refusesOddFormats() {
        for (Operation operation : operations) {
            for (String type : List.of("text/plain", "application/xml", "text/html", "multipart/form-data", "x", "")) {
                if (operation.hasBody()) {
                    expect(operation, 400, 415).of(ask(operation, "Content-Type", type));
                }
            }
            if (!operation.documents(204)) {
                for (String type : List.of("image/gif", "text/x-" + BadValues.MARK, "%%%", "application/")) {
                    expect(operation, 400, 404, 406, 409, 412, 422)
                            .of(ask(operation, "Accept", type, "Content-Type", "application/json"));
                }
            }
        }
    }

    @Test
    void refusesOtherMethods() {
        List<String> paths = operations.stream().map(Operation::path).distinct().toList();
        for (String path : paths) {
            List<String> known = operations.stream()
                    .filter(operation -> operation.path().equals(path))
                    .map(Operation::method)
                    .toList();
            Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "BREW")
                    .filter(method -> !known.contains(method))
                    .forEach(method -> check(
                            method + " " + path,
                            inPerson(Role.ADMIN).sendJson(method, path.replaceAll("\\{\\w+}", "1"), "{}"),
                            List.of(400, 404, 405, 501)));
        }
    }

    @Test
    void refusesWhoeverShowsNoTokenOrGarbage() {
        operations.stream().filter(operation -> !operation.isOpenToAll()).forEach(operation -> {
            for (Client client : List.of(
                    anonymous(),
                    withToken("garbage"),
                    withToken("cm_" + "A".repeat(51)),
                    withToken(BadValues.MARK.repeat(500)))) {
                Answer answer = send(client, operation, path(operation), good(operation));
                expect(operation, 401).of(answer);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        });
    }

    private Stream<Operation> withBody() {
        return operations.stream().filter(Operation::hasBody);
    }

    private static Stream<String> wrong(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        List<String> all = new ArrayList<>(List.of("a%00b", "%ED%A0%80", "%F0%9F"));
        switch (BadValues.type(schema)) {
            case "integer" ->
                all.addAll(List.of("-2147483649", "2147483648", "1e3", "1.0", "0x1", BadValues.MARK, "%201"));
            case "boolean" -> all.addAll(List.of("1", "TRUE", "yes", BadValues.MARK));
            default -> {
                if (schema.has("enum") || schema.has("format")) {
                    all.add(BadValues.MARK);
                }
                if (schema.has("maxLength")) {
                    all.add("x".repeat(schema.get("maxLength").asInt() + 1));
                }
            }
        }
        if (schema.has("minimum")) {
            all.addAll(List.of(Integer.toString(schema.get("minimum").asInt() - 1), "-2147483648"));
        }
        if (parameter.get("name").asString().equals("after")) {
            all.addAll(List.of(
                    BadValues.MARK, "====", "LWlkHx94", "", "bmFtZR8AHzE", "bmFtZR9hHzk5OTk5OTk5OTk5OTk5OTk5OTk5"));
        }
        return all.stream();
    }

    private void refuses(Operation operation, String body) {
        expect(operation, 400, 404, 409, 422).of(send(operation, path(operation), body));
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll("\\{\\w+}", "2147483000");
    }

    private static String good(Operation operation) {
        return operation.hasBody() ? "{\"surplus\": \"%s\"}".formatted(BadValues.MARK) : "";
    }

    private static String request(Operation operation) {
        return operation.hasBody() ? operation.anyRequest().toString() : "";
    }

    private Answer send(Operation operation, String target, String body) {
        return send(inPerson(Role.ADMIN), operation, target, body);
    }

    private static Answer send(Client client, Operation operation, String target, String body) {
        return operation.hasBody()
                ? client.sendJson(operation.method(), target, body)
                : client.send(operation.method(), target, BodyPublishers.noBody());
    }

    private Answer ask(Operation operation, String... headers) {
        return inPerson(Role.ADMIN)
                .send(operation.method(), path(operation), BodyPublishers.ofString(request(operation)), headers);
    }

    private Expectation expect(Operation operation, Integer... statuses) {
        return answer -> {
            check(operation.name(), answer, List.of(statuses));
            if (answer.status() != 501 && !operation.documents(answer.status())) {
                faults.add(operation.name() + " answers " + answer.status() + ", which is not documented");
            }
        };
    }

    private void check(String name, Answer answer, List<Integer> statuses) {
        String shown = name + ": " + answer.status() + " " + answer.header("Content-Type") + " " + answer.body();
        boolean form = answer.header("Content-Type").startsWith("application/problem+json")
                && document.faults(document.root().at("/components/schemas/Problem"), answer.json())
                        .isEmpty()
                && answer.number("/status") == answer.status()
                && answer.json().has("errors") == (answer.status() == 422);
        boolean silent = !answer.body().contains(BadValues.MARK)
                && !answer.body().contains("Exception")
                && !answer.body().contains("\\tat ");
        if (!statuses.contains(answer.status()) || !form || !silent) {
            faults.add(shown);
        }
    }

    private interface Expectation {
        void of(Answer answer);
    }
}
