package org.wilcoss.custody.openapi.web;

import java.util.List;

/** The API's document for people. */
public record ApiPage(
        String title, String summary, List<String> paragraphs, List<Section> sections, List<Shape> shapes) {
    /** What belongs together. */
    public record Section(String name, String description, List<Call> calls) {}

    /**
     * One operation.
     *
     * @param text paragraphs
     * @param sends the type of the body that is sent, or empty
     */
    public record Call(
            String id,
            String method,
            String path,
            String summary,
            List<String> text,
            List<Field> parameters,
            String sends,
            List<Answer> answers,
            List<Sample> samples) {}

    /** An object that is sent or answered. */
    public record Shape(String name, List<Field> fields) {}

    /** A parameter (with where it stands) or a field of an object. */
    public record Field(String name, String where, String type, boolean required, String description) {}

    /** One status. */
    public record Answer(String status, String description, String type) {}

    /** An example, as JSON. */
    public record Sample(String name, String json) {}
}
