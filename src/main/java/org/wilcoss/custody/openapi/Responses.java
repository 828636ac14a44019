package org.wilcoss.custody.openapi;

import java.lang.reflect.AnnotatedType;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of an operation: the successful ones that its examples show, and each refusal that it can meet. */
final class Responses {
    private static final String COMPONENTS = "#/components/";

    private final Schemas schemas;

    Responses(Schemas schemas) {
        this.schemas = schemas;
    }

    ObjectNode of(Operation operation) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        operation.successes().map(Example::status).distinct().sorted().forEach(status -> {
            ObjectNode answer = all.putObject(status.toString());
            answer.put("description", HttpStatus.valueOf(status).getReasonPhrase());
            headers(operation, answer);
            body(operation, status, answer);
        });
        refusals(operation)
                .forEach(status ->
                        all.putObject(Integer.toString(status)).put("$ref", COMPONENTS + "responses/" + status));
        return all;
    }

    private static Set<Integer> refusals(Operation operation) {
        Set<Integer> statuses = new TreeSet<>(operation.words().refusals());
        statuses.addAll(Set.of(400, 406, 503));
        if (!operation.isOpenToAll()) {
            statuses.addAll(Set.of(401, 403));
        }
        if (operation.requestType().isPresent() || operation.isUpload()) {
            statuses.addAll(Set.of(413, 415, 422));
        }
        if (operation.isPost()) {
            statuses.addAll(Set.of(409, 413, 422));
        }
        if (operation.parameters().stream().anyMatch(Responses::isRead)) {
            statuses.add(422);
        }
        if (operation.hasPathVariable()) {
            statuses.add(404);
        }
        if (operation.honoursIfMatch()) {
            statuses.add(412);
        }
        if (operation.isLimited()) {
            statuses.add(429);
        }
        return statuses;
    }

    /** Whether a value of the query is read, and can be wrong. */
    private static boolean isRead(java.lang.reflect.Parameter parameter) {
        return parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestParam.class)
                || parameter.getType() == org.wilcoss.custody.platform.PageRequest.class
                || (parameter.getType().isRecord() && parameter.getType() != org.wilcoss.custody.platform.Actor.class);
    }

    private static void headers(Operation operation, ObjectNode answer) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        operation
                .words()
                .headers()
                .forEach(name -> headers.putObject(name).put("$ref", COMPONENTS + "headers/" + name));
        if (operation.isPaged()) {
            headers.putObject("Link").put("$ref", COMPONENTS + "headers/Link");
            headers.putObject("X-Total-Count").put("$ref", COMPONENTS + "headers/X-Total-Count");
        }
        if (!headers.isEmpty()) {
            answer.set("headers", headers);
        }
    }

    private void body(Operation operation, int status, ObjectNode answer) {
        AnnotatedType type = bodyType(operation.handler().getMethod().getAnnotatedReturnType());
        if (Schemas.raw(type.getType()) == void.class) {
            return;
        }
        String media = operation.words().media();
        if (media != null) {
            answer.putObject("content").putObject(media);
            return;
        }
        ObjectNode content = answer.putObject("content").putObject(MediaType.APPLICATION_JSON_VALUE);
        content.set("schema", schemas.of(type, Side.RESPONSE));
        ObjectNode examples = content.putObject("examples");
        operation
                .successes()
                .filter(example -> example.status() == status && example.response() != null)
                .forEach(example -> examples.putObject(example.name()).set("value", example.response()));
    }

    private static AnnotatedType bodyType(AnnotatedType returned) {
        return Schemas.raw(returned.getType()) == ResponseEntity.class ? Schemas.argument(returned) : returned;
    }
}
