package org.wilcoss.custody.openapi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says a JSON Schema in a few words: {@code text, 1 to 50 characters, or null}. */
final class TypeText {
    private TypeText() {}

    static String of(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asString();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("oneOf")) {
            return schema.get("oneOf").valueStream().map(TypeText::of).collect(Collectors.joining(" or "));
        }
        List<String> words = new ArrayList<>(List.of(name(schema)));
        limits(words, schema, "minLength", "maxLength", "characters");
        limits(words, schema, "minimum", "maximum", "");
        limits(words, schema, "minItems", "maxItems", "items");
        if (schema.path("type").isArray()) {
            words.add("or null");
        }
        return String.join(", ", words);
    }

    private static String name(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum")
                    .valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(" | "));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asString() : type.asString("")) {
            case "array" -> "list of " + of(schema.get("items"));
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "string" -> ofText(schema.path("format").asString(""));
            case "null" -> "null";
            default -> "object";
        };
    }

    private static String ofText(String format) {
        return switch (format) {
            case "date-time" -> "instant";
            case "date" -> "date";
            case "email" -> "e-mail address";
            default -> "text";
        };
    }

    private static void limits(List<String> words, JsonNode schema, String least, String most, String unit) {
        boolean from = schema.has(least);
        boolean to = schema.has(most);
        String range = from && to
                ? schema.get(least) + " to " + schema.get(most)
                : from ? "at least " + schema.get(least) : to ? "at most " + schema.get(most) : "";
        if (!range.isEmpty()) {
            words.add((range + " " + unit).strip());
        }
    }
}
