package org.wilcoss.custody.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wilcoss.custody.platform.Care;
import org.wilcoss.custody.platform.Labels;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 document of {@code /api/v1}. Paths, parameters, bodies, limits and who may call come from the
 * handlers; words and examples from {@code openapi/*.json}. Made when first asked for, then the same for as long as the
 * program runs.
 */
@Component
public class ApiDocument {
    private final Operations operations;
    private final Resources resources;
    private final Supplier<ObjectNode> document = SingletonSupplier.of(this::make);

    ApiDocument(Operations operations, Resources resources) {
        this.operations = operations;
        this.resources = resources;
    }

    /** The whole document; not to be changed. */
    public ObjectNode tree() {
        return document.get();
    }

    private ObjectNode make() {
        ObjectNode all = resources.read("base.json", new TypeReference<>() {});
        Map<String, String> descriptions = resources.read("descriptions.json", new TypeReference<>() {});
        Schemas schemas = new Schemas((ObjectNode) all.at("/components/schemas"), descriptions);
        Parameters parameters = new Parameters(schemas, descriptions);
        Responses responses = new Responses(schemas);
        ObjectNode paths = all.putObject("paths");
        for (Operation operation : operations.all()) {
            ObjectNode node = paths.withObjectProperty(operation.path())
                    .putObject(operation.method().toLowerCase(Locale.ROOT));
            describe(operation, node);
            ArrayNode taken = parameters.of(operation);
            if (!taken.isEmpty()) {
                node.set("parameters", taken);
            }
            request(operation, schemas, node);
            if (operation.isUpload()) {
                node.set("requestBody", parameters.form(operation));
            }
            node.set("responses", responses.of(operation));
        }
        return all;
    }

    private static void describe(Operation operation, ObjectNode node) {
        Words words = operation.words();
        node.put("operationId", words.id());
        node.putArray("tags").add(words.tag());
        node.put("summary", words.summary());
        List<String> roles = operation.roles().stream().map(Labels::of).toList();
        String who = operation.isOpenToAll() ? "Needs no sign-in." : "For: " + String.join(", ", roles) + ".";
        node.put("description", words.description() == null ? who : words.description() + "\n\n" + who);
        secure(operation, node.putArray("security"));
        if (!operation.isOpenToAll()) {
            ArrayNode known = node.putArray("x-roles");
            roles.forEach(known::add);
        }
    }

    /** A session will do for all; a token with the scope named, unless the act is too personal for one. */
    private static void secure(Operation operation, ArrayNode ways) {
        operation.permission().ifPresent(permission -> {
            operation
                    .scope()
                    .ifPresent(scope -> ways.addObject().putArray("token").add(Labels.of(scope)));
            ways.addObject().putArray(permission.care() == Care.EVERYDAY ? "session" : "recent_session");
        });
    }

    private static void request(Operation operation, Schemas schemas, ObjectNode node) {
        operation.requestType().ifPresent(type -> {
            ObjectNode body = node.putObject("requestBody").put("required", true);
            ObjectNode content = body.putObject("content").putObject(MediaType.APPLICATION_JSON_VALUE);
            content.set("schema", schemas.of(type, Side.REQUEST));
            ObjectNode examples = content.putObject("examples");
            operation
                    .successes()
                    .filter(example -> example.request() != null)
                    .forEach(example -> examples.putObject(example.name()).set("value", example.request()));
        });
    }
}
