package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.api.Document.Operation;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import tools.jackson.databind.JsonNode;

class OpenApiTests extends WebTest {
    private static final Set<String> DIFFERENT_EACH_TIME =
            Set.of("token", "url", "ledger_hash", "proof", "proof_url", "file", "until", "content_hash");

    @Autowired
    private Users users;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private Document document = new Document(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());

    @BeforeEach
    void read() {
        document = new Document(anonymous().get("/api/v1/openapi.json").json());
    }

    @Test
    void holdsEveryHandlerAndNothingElse() {
        Set<String> served = handlers.getHandlerMethods().keySet().stream()
                .flatMap(OpenApiTests::names)
                .collect(Collectors.toSet());

        assertThat(document.operations().stream().map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(served);
        assertThat(document.root().at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    void namesEachOperationOnceAndTellsAtLeastOneExample() {
        assertThat(document.operations())
                .extracting(operation -> operation.node().at("/operationId").asString())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(Story.calls().stream().map(Story.Call::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        document.operations().stream().map(Operation::name).toList());
    }

    @Test
    void leadsNowhereInVain() {
        String text = document.root().toString();
        Pattern.compile("\"\\$ref\":\"#([^\"]+)\"")
                .matcher(text)
                .results()
                .forEach(reference -> assertThat(
                                document.root().at(reference.group(1)).isMissingNode())
                        .as(reference.group(1))
                        .isFalse());
        for (Operation operation : document.operations()) {
            assertThat(operation
                            .parameters(document, "path")
                            .map(parameter -> "{" + parameter.get("name").asString() + "}"))
                    .as(operation.name())
                    .containsExactlyElementsOf(Pattern.compile("\\{\\w+}")
                            .matcher(operation.path())
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Test
    void saysOfEveryProblemWhatItHolds() {
        document.root().at("/components/responses").propertyStream().forEach(response -> {
            JsonNode content = response.getValue().at("/content/application~1problem+json");
            assertThat(document.faults(content.get("schema"), content.get("example")))
                    .as(response.getKey())
                    .isEmpty();
            assertThat(content.at("/example/status").asString()).isEqualTo(response.getKey());
        });
    }

    @Test
    void letsEveryExampleHappenAsTold() {
        ExampleWorld world = new ExampleWorld(DATABASE.owner(), users, tokens);
        SoftAssertions soft = new SoftAssertions();
        for (Story.Call call : Story.calls()) {
            if (call.operation().equals("GET /scan/{token}")) {
                world.printCode();
            }
            if (call.operation().equals("GET /ledger/entries/{hash}/proof")) {
                world.enterIntoTheLedger(
                        Objects.requireNonNull(call.response()).get("entry").asString());
                sequencer.sequence();
            }
            boolean byToken = document.operation(call.operation()).isByToken();
            Client client = byToken ? withToken(world.token(call.as())) : inPerson(world.userId(call.as()));
            check(call, call.ask(client), soft);
        }
        awaitBackup();
        soft.assertAll();
    }

    private void check(Story.Call call, Answer answer, SoftAssertions soft) {
        String name = call.operation() + " " + call.name();
        Operation operation = document.operation(call.operation());
        soft.assertThat(answer.status()).as(name + ": " + answer.body()).isEqualTo(call.status());
        if (call.request() != null) {
            soft.assertThat(document.faults(operation.requestSchema(), call.request()))
                    .as(name + ", request")
                    .isEmpty();
        }
        JsonNode documented = operation.response(answer.status());
        documented.path("headers").propertyNames().stream()
                .filter(header -> !Set.of("Link", "X-Total-Count").contains(header))
                .forEach(header -> soft.assertThat(answer.header(header))
                        .as(name + ", " + header)
                        .isNotEmpty());
        soft.assertThat(answer.headers().firstValue("ETag").isPresent())
                .as(name + ", ETag")
                .isEqualTo(documented.path("headers").has("ETag"));
        checkBody(name, call, documented.path("content"), answer, soft);
    }

    private void checkBody(String name, Story.Call call, JsonNode content, Answer answer, SoftAssertions soft) {
        if (content.isEmpty()) {
            soft.assertThat(answer.body()).as(name).isEmpty();
            return;
        }
        String media = content.propertyNames().iterator().next();
        soft.assertThat(answer.header("Content-Type")).as(name).startsWith(media);
        if (media.equals("application/json") && !call.operation().equals("GET /openapi.json")) {
            JsonNode schema = content.get(media).get("schema");
            soft.assertThat(document.faults(schema, answer.json())).as(name).isEmpty();
            soft.assertThat(steady(answer.json())).as(name).isEqualTo(steady(call.response()));
        }
    }

    /** The value with what differs each time taken out: instants, hashes and secrets. */
    private static String steady(@org.jspecify.annotations.Nullable JsonNode value) {
        return String.valueOf(value)
                .replaceAll("\"index\":[0-9]+", "\"index\":0")
                .replaceAll("\"version\":[0-9]+,\"title\"", "\"version\":0,\"title\"")
                .replaceAll("\"20(2[0-9]|36)-[0-9T:.-]+Z\"", "\"instant\"")
                .replaceAll("\"(" + String.join("|", DIFFERENT_EACH_TIME) + ")\":\"[^\"]+\"", "\"$1\":\"…\"");
    }

    private static java.util.stream.Stream<String> names(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
