package org.wilcoss.custody.receipts;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON (RFC 8785) as far as entries use it: objects, lists, text, truth and whole numbers. Only one text says a
 * thing, so two readers cannot read two things from it.
 */
final class CanonicalText {
    private static final long MAX_EXACT = (1L << 53) - 1;
    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalText() {}

    /** What the text says, if it is canonical. */
    static Optional<JsonNode> read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return write(node).equals(text) ? Optional.of(node) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static String write(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, String>();
            node.propertyStream().forEach(each -> sorted.put(each.getKey(), write(each.getValue())));
            return sorted.entrySet().stream()
                    .map(each -> quoted(each.getKey()) + ":" + each.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(CanonicalText::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isString()) {
            return quoted(node.asString());
        }
        if (node.isBoolean() || (node.canConvertToLong() && node.isIntegralNumber() && isExact(node.asLong()))) {
            return node.asString();
        }
        throw new IllegalArgumentException("not of an entry");
    }

    private static boolean isExact(long number) {
        return Math.abs(number) <= MAX_EXACT;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    /** RFC 8785, section 3.2.2.2. */
    private static String escaped(char c) {
        return switch (c) {
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }
}
