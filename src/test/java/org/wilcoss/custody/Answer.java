package org.wilcoss.custody;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text of a field, named by JSON pointer: {@code /errors/0/field}. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public int number(String pointer) {
        return json().at(pointer).asInt();
    }

    /** The header's value, or empty. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
