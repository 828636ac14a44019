package org.wilcoss.custody.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in its one canonical form (RFC 8785), of which only whole numbers are known here. Whatever differs from it, were
 * it a name that comes twice, does not give the same bytes when it is written anew.
 */
public final class Canonical {
    private static final JsonMapper JSON = new JsonMapper();

    /** Beyond it not every reader keeps a whole number exactly (section 3.2.2.3). */
    private static final long MOST = (1L << 53) - 1;

    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    /**
     * Reads JSON.
     *
     * @throws Unproven if these are not the bytes of its canonical form
     */
    public static JsonNode parse(byte[] bytes) {
        JsonNode content = read(bytes);
        Canonical canonical = new Canonical();
        canonical.write(content);
        if (!Arrays.equals(canonical.text.toString().getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new Unproven("this is not in canonical form (RFC 8785)");
        }
        return content;
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException malformed) {
            throw new Unproven("this is not JSON");
        }
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node);
            case ARRAY -> writeArray(node);
            case STRING -> writeString(node.stringValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO -> throw new Unproven("this is not JSON");
        }
    }

    private void writeObject(JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
            text.append(separator);
            writeString(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeArray(JsonNode node) {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(node.get(i));
        }
        text.append(']');
    }

    private void writeNumber(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > MOST) {
            throw new Unproven("a number is no whole one that every reader keeps exactly");
        }
        text.append(node.longValue());
    }

    private void writeString(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
