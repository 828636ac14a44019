package org.wilcoss.custody.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.PageRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of an operation, as its handler's signature declares them. */
final class Parameters {
    private final Schemas schemas;
    private final Map<String, String> descriptions;

    Parameters(Schemas schemas, Map<String, String> descriptions) {
        this.schemas = schemas;
        this.descriptions = descriptions;
    }

    ArrayNode of(Operation operation) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        operation.parameters().stream()
                .flatMap(parameter -> read(operation, parameter))
                .forEach(all::add);
        boolean declaresKey =
                operation.parameters().stream().anyMatch(it -> it.isAnnotationPresent(RequestHeader.class));
        if (operation.isPost() && !declaresKey && !operation.isUpload()) {
            all.add(shared("idempotencyKey"));
        }
        return all;
    }

    /** The form that a file is sent with. */
    ObjectNode form(Operation operation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("required", true);
        ObjectNode schema = body.putObject("content")
                .putObject(MediaType.MULTIPART_FORM_DATA_VALUE)
                .putObject("schema")
                .put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.getName();
            if (parameter.getType() == MultipartFile.class) {
                fields.putObject(name)
                        .put("type", "string")
                        .put("contentMediaType", MediaType.APPLICATION_OCTET_STREAM_VALUE);
                schema.putArray("required").add(name);
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.set(name, notNull(schemas.of(parameter.getAnnotatedType(), Side.REQUEST)));
            } else {
                continue;
            }
            Optional.ofNullable(descriptions.get("form." + name))
                    .ifPresent(text -> ((ObjectNode) fields.get(name)).put("description", text));
        }
        return body;
    }

    private Stream<ObjectNode> read(Operation operation, Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == PageRequest.class) {
            return Stream.of("limit", "offset", "after", "count").map(Parameters::shared);
        }
        if (type == IfMatch.class) {
            return Stream.of(shared("ifMatch"));
        }
        if (type == Actor.class || parameter.isAnnotationPresent(RequestBody.class)) {
            return Stream.of();
        }
        if (parameter.isAnnotationPresent(RequestHeader.class)) {
            return Stream.of(shared("idempotencyKey"));
        }
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(inPath(operation, parameter));
        }
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        if (named != null && operation.isUpload()) {
            return Stream.of();
        }
        return named == null ? fields(operation, type) : Stream.of(inQuery(operation, parameter, named));
    }

    private ObjectNode inPath(Operation operation, Parameter parameter) {
        return parameter(operation, "path", parameter.getName(), parameter.getAnnotatedType())
                .put("required", true);
    }

    private ObjectNode inQuery(Operation operation, Parameter parameter, RequestParam named) {
        String name = named.name().isEmpty() ? parameter.getName() : named.name();
        ObjectNode node = parameter(operation, "query", name, parameter.getAnnotatedType());
        boolean hasDefault = !named.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        if (hasDefault) {
            ((ObjectNode) node.get("schema")).set("default", typed(named.defaultValue(), node.at("/schema")));
        } else if (named.required()) {
            node.put("required", true);
        }
        return node;
    }

    private Stream<ObjectNode> fields(Operation operation, Class<?> query) {
        return Arrays.stream(query.getRecordComponents())
                .map(field -> parameter(operation, "query", name(query, field), field.getAnnotatedType()));
    }

    private static String name(Class<?> query, RecordComponent field) {
        List<Parameter> parameters = List.of(query.getDeclaredConstructors()[0].getParameters());
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(field.getName()))
                .map(parameter -> parameter.getAnnotation(BindParam.class))
                .flatMap(Stream::ofNullable)
                .map(BindParam::value)
                .findFirst()
                .orElse(field.getName());
    }

    private ObjectNode parameter(Operation operation, String in, String name, AnnotatedType type) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
        Optional.ofNullable(descriptions.get(in + "." + name)).ifPresent(text -> node.put("description", text));
        ObjectNode schema = notNull(schemas.of(type, Side.REQUEST));
        node.set("schema", schema);
        if (schema.has("items")) {
            node.put("explode", false);
        }
        operation
                .successes()
                .flatMap(example -> Stream.ofNullable(example.parameter(in, name)))
                .findFirst()
                .ifPresent(value -> node.set("example", typed(value, schema)));
        return node;
    }

    /** A parameter is left out, never null. */
    private static ObjectNode notNull(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            schema.set("type", types.get(0));
        }
        if (schema.get("enum") instanceof ArrayNode constants
                && constants.get(constants.size() - 1).isNull()) {
            constants.remove(constants.size() - 1);
        }
        return schema;
    }

    private static JsonNode typed(String value, JsonNode schema) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (schema.path("type").asString()) {
            case "integer" -> nodes.numberNode(Integer.parseInt(value));
            case "boolean" -> nodes.booleanNode(Boolean.parseBoolean(value));
            case "array" ->
                nodes.arrayNode()
                        .addAll(Stream.of(value.split(",", -1))
                                .map(each -> typed(each, schema.get("items")))
                                .toList());
            default -> nodes.stringNode(value);
        };
    }

    private static ObjectNode shared(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/parameters/" + name);
    }
}
