package org.wilcoss.custody.openapi.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wilcoss.custody.openapi.web.ApiPage.Answer;
import org.wilcoss.custody.openapi.web.ApiPage.Call;
import org.wilcoss.custody.openapi.web.ApiPage.Field;
import org.wilcoss.custody.openapi.web.ApiPage.Sample;
import org.wilcoss.custody.openapi.web.ApiPage.Section;
import org.wilcoss.custody.openapi.web.ApiPage.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page for people from the document for programs, so that the two cannot differ. */
final class ApiPageReader {
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode document;

    ApiPageReader(JsonNode document) {
        this.document = document;
    }

    ApiPage read() {
        return new ApiPage(
                document.at("/info/title").asString(),
                document.at("/info/summary").asString(),
                paragraphs(document.get("info")),
                document.get("tags").valueStream().map(this::section).toList(),
                document.at("/components/schemas")
                        .propertyStream()
                        .map(schema -> new Shape(schema.getKey(), fields(schema.getValue())))
                        .toList());
    }

    private Section section(JsonNode tag) {
        String name = tag.get("name").asString();
        List<Call> calls = document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method ->
                                method.getValue().at("/tags/0").asString().equals(name))
                        .map(method -> call(method.getKey(), path.getKey(), method.getValue())))
                .toList();
        return new Section(name, tag.get("description").asString(), calls);
    }

    private Call call(String method, String path, JsonNode operation) {
        JsonNode sent = operation.at("/requestBody/content/application~1json");
        return new Call(
                operation.get("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.get("summary").asString(),
                paragraphs(operation),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(this::resolve)
                        .map(ApiPageReader::parameter)
                        .toList(),
                sent.has("schema") ? TypeText.of(sent.get("schema")) : "",
                operation
                        .get("responses")
                        .propertyStream()
                        .map(answer -> answer(answer.getKey(), resolve(answer.getValue())))
                        .toList(),
                Stream.concat(
                                samples("sent: ", sent),
                                operation
                                        .get("responses")
                                        .valueStream()
                                        .flatMap(answer ->
                                                samples("answered: ", answer.at("/content/application~1json"))))
                        .toList());
    }

    private static Field parameter(JsonNode parameter) {
        return new Field(
                parameter.get("name").asString(),
                parameter.get("in").asString(),
                TypeText.of(parameter.get("schema")),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private static Answer answer(String status, JsonNode answer) {
        JsonNode content = answer.path("content");
        String media =
                content.isEmpty() ? "" : content.propertyNames().iterator().next();
        JsonNode schema = content.path(media).path("schema");
        return new Answer(
                status, answer.get("description").asString(), schema.isMissingNode() ? media : TypeText.of(schema));
    }

    private static Stream<Sample> samples(String what, JsonNode content) {
        return content.path("examples")
                .propertyStream()
                .map(example -> new Sample(
                        what + example.getKey().replace('_', ' '),
                        INDENTED.writeValueAsString(example.getValue().get("value"))));
    }

    private static List<Field> fields(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.get("properties")
                .propertyStream()
                .map(field -> new Field(
                        field.getKey(),
                        "",
                        TypeText.of(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asString("")))
                .toList();
    }

    private static List<String> paragraphs(JsonNode described) {
        return List.of(described.path("description").asString("").split("\n\n"));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
