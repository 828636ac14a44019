package org.wilcoss.custody.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are wrong in one place, made from one that is right and from its schema. */
final class BadValues {
    /** What an answer must never repeat. */
    static final String MARK = "zqxjkv";

    private static final String DEEP = "[".repeat(100_000);
    private static final int LONGER_THAN_ANY = 20_000;
    private static final List<String> HUGE =
            List.of("2147483648", "-2147483649", "9223372036854775808", "1e400", "1".repeat(900));

    private final Document document;

    BadValues(Document document) {
        this.document = document;
    }

    /** No JSON at all, or none that is wanted. */
    static List<String> bodies(String good) {
        return List.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"" + MARK + "\"",
                "{",
                "[",
                "{\"" + MARK + "\"",
                "{'a': 1}",
                MARK,
                good + good,
                good + " " + MARK,
                good.substring(0, good.length() - 1),
                "{\"surplus\": \"" + MARK + "\"}",
                "[[]]",
                "[null]",
                "[" + DEEP,
                "{\"a\":".repeat(100_000),
                "\uFEFF" + MARK,
                "\u0000");
    }

    /** The body with one field at a time wrong; for a list, in its first line. */
    List<String> wrongFields(JsonNode good, JsonNode schema) {
        JsonNode plain = document.resolve(schema);
        if (good instanceof ArrayNode lines) {
            List<String> all = new ArrayList<>(List.of("[]", repeated(lines.get(0), 1001)));
            wrongFields(lines.get(0), plain.get("items")).forEach(line -> all.add("[" + line + "]"));
            return all;
        }
        List<String> all = new ArrayList<>();
        plain.get("properties").propertyStream().forEach(property -> {
            String name = property.getKey();
            wrongValues(property.getValue()).forEach(value -> all.add(with(good, name, value)));
            if (isRequired(plain, name)) {
                all.add(with(good, name, "null"));
                all.add(good.deepCopy().asObject().without(name).toString());
            }
        });
        String name = good.propertyNames().iterator().next();
        all.add("{\"%s\":%s,%s".formatted(name, good.get(name), good.toString().substring(1)));
        all.add(with(good, "surplus", text(MARK)));
        return all;
    }

    private Stream<String> wrongValues(JsonNode field) {
        JsonNode schema = document.resolve(field);
        Stream<String> ofOtherType = switch (type(schema)) {
            case "string" -> Stream.of("7", "true", "[]", "{}", text("a\\u0000b"), text("\\ud800"), text("\\udc00x"));
            case "integer" ->
                Stream.concat(HUGE.stream(), Stream.of("\"1\"", "1.5", "1.0", "true", "[]", "{}", "-1", "\"\""));
            case "boolean" -> Stream.of("\"true\"", "1", "0", "[]", text(MARK));
            default -> Stream.of("\"" + MARK + "\"", "7", "{}", "[{}]", "[\"" + MARK + "\"]", "[null]");
        };
        return Stream.concat(ofOtherType, outOfLimits(schema));
    }

    private static Stream<String> outOfLimits(JsonNode schema) {
        List<String> all = new ArrayList<>();
        if (schema.has("enum")) {
            all.addAll(List.of(
                    text(MARK),
                    "\"\"",
                    text(schema.get("enum").get(0).asString().toUpperCase(java.util.Locale.ROOT))));
        }
        if (schema.has("format") && type(schema).equals("string")) {
            all.addAll(List.of(text(MARK), "\"\"", text("2026-13-01T00:00:00Z"), text("+99999-01-01T00:00:00Z")));
        }
        if (schema.has("maxLength")) {
            all.addAll(List.of(
                    text("é".repeat(schema.get("maxLength").asInt() + 1)), text(MARK.repeat(LONGER_THAN_ANY))));
        }
        if (schema.path("minLength").asInt(0) > 0 || schema.has("pattern")) {
            all.add("\"\"");
        }
        if (schema.has("minimum") && schema.get("minimum").asInt() == 1) {
            all.add("0");
        }
        if (schema.has("maximum")) {
            all.add(Integer.toString(schema.get("maximum").asInt() + 1));
        }
        if (schema.has("minItems")) {
            all.add("[]");
        }
        if (schema.has("maxItems")) {
            all.add("[" + "1,".repeat(schema.get("maxItems").asInt()) + "1]");
        }
        return all.stream();
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(it -> it.asString().equals(name));
    }

    private static String text(String content) {
        return "\"" + content + "\"";
    }

    /** Put in as text, since a tree cannot hold half a surrogate pair or a number beyond all bounds. */
    private static String with(JsonNode good, String name, String value) {
        ObjectNode rest = good.deepCopy().asObject();
        rest.remove(name);
        String others = rest.toString().substring(1);
        return "{\"%s\":%s%s%s".formatted(name, value, rest.isEmpty() ? "" : ",", others);
    }

    private static String repeated(JsonNode line, int times) {
        return "[" + (line + ",").repeat(times - 1) + line + "]";
    }
}
