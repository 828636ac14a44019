package org.wilcoss.custody.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's document, as the running program gives it. */
final class Document {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode root;
    private final JsonNode closed;

    Document(JsonNode root) {
        this.root = root;
        closed = root.at("/components/schemas").deepCopy();
        closed.forEach(Document::close);
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return root.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue())))
                .toList();
    }

    Operation operation(String name) {
        return operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the document"));
    }

    /** What stands where a reference leads; the node itself if it is none. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** What is wrong with a value, for which everything must be described that it holds. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.putObject("components").set("schemas", closed);
        Schema compiled = SCHEMAS.getSchema(whole);
        return compiled
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** One method on one path. */
    record Operation(String method, String path, JsonNode node) {
        /** As the examples name it: {@code GET /kits}. */
        String name() {
            return method + " " + path.substring("/api/v1".length());
        }

        boolean documents(int status) {
            return node.at("/responses").has(Integer.toString(status));
        }

        JsonNode response(int status) {
            return node.at("/responses/" + status);
        }

        boolean hasBody() {
            return node.at("/requestBody/content").has("application/json");
        }

        JsonNode requestSchema() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        /** One of its documented requests. */
        JsonNode anyRequest() {
            return node.at("/requestBody/content/application~1json/examples")
                    .iterator()
                    .next()
                    .get("value");
        }

        /** Whether a token can call it. */
        boolean isByToken() {
            return isOpenToAll() || node.get("security").get(0).has("token");
        }

        boolean isOpenToAll() {
            return node.get("security").isEmpty();
        }

        Stream<JsonNode> parameters(Document document, String in) {
            return node.path("parameters")
                    .valueStream()
                    .map(document::resolve)
                    .filter(parameter -> parameter.get("in").asString().equals(in));
        }
    }
}
