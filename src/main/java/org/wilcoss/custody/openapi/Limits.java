package org.wilcoss.custody.openapi;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says Bean Validation's constraints in JSON Schema's words. */
final class Limits {
    private Limits() {}

    static void apply(AnnotatedElement element, ObjectNode schema) {
        for (Annotation annotation : element.getAnnotations()) {
            switch (annotation) {
                case Size size -> size(size, schema);
                case NotBlank ignored -> schema.put("pattern", "\\S");
                case Pattern pattern -> pattern(pattern.regexp(), schema);
                case Positive ignored -> schema.put("minimum", 1);
                case PositiveOrZero ignored -> schema.put("minimum", 0);
                case Min least -> schema.put("minimum", least.value());
                case Max most -> schema.put("maximum", most.value());
                case Email ignored -> schema.put("format", "email");
                default -> {} // says nothing about the value
            }
        }
    }

    private static void size(Size size, ObjectNode schema) {
        boolean list = schema.has("items");
        if (size.min() > 0) {
            schema.put(list ? "minItems" : "minLength", size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put(list ? "maxItems" : "maxLength", size.max());
        }
    }

    /** A list of words is an enumeration; anything else matches as a whole, as in Java. */
    private static void pattern(String expression, ObjectNode schema) {
        if (expression.matches("[\\w-]+(\\|[\\w-]+)*")) {
            ArrayNode words = schema.putArray("enum");
            for (String word : expression.split("\\|", -1)) {
                words.add(word);
            }
        } else if (expression.startsWith("(?s).*") && expression.endsWith(".*")) {
            schema.put("pattern", expression.substring("(?s).*".length(), expression.length() - 2));
        } else {
            schema.put("pattern", "^(?:" + expression + ")$");
        }
    }
}
