package org.wilcoss.custody.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body: not JSON at all, or a field that is not what it should be. */
@Component
class JsonTrouble {
    private final Sentences sentences;

    JsonTrouble(Sentences sentences) {
        this.sentences = sentences;
    }

    Refusal refusalFor(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case InputCoercionException tooBig -> field(tooBig, "field.number_range");
            case UnrecognizedPropertyException unknown -> field(unknown, "field.unknown");
            case UnstorableText unstorable -> field(unstorable, "field.characters");
            case MismatchedInputException more when hasMoreAfterTheEnd(more) -> malformed();
            case MismatchedInputException mismatched -> mismatch(mismatched);
            case DatabindException broken -> field(broken, "field.invalid");
            case null, default -> malformed();
        };
    }

    private static Refusal malformed() {
        return new Rejected(ProblemType.MALFORMED_REQUEST, "malformed_json");
    }

    /** Jackson tells a second document after the first only by its words. */
    private static boolean hasMoreAfterTheEnd(MismatchedInputException mismatched) {
        return mismatched.getOriginalMessage().startsWith("Trailing token");
    }

    private Refusal mismatch(MismatchedInputException mismatched) {
        Class<?> expected = mismatched.getTargetType();
        if (expected != null && expected.isEnum()) {
            return field(mismatched, "field.one_of", Texts.labels(expected));
        }
        return field(mismatched, expectation(expected));
    }

    static String expectation(@Nullable Class<?> expected) {
        if (expected == null) {
            return "field.invalid";
        }
        if (expected == String.class) {
            return "field.text";
        }
        if (expected == Instant.class) {
            return "field.instant";
        }
        if (expected == Boolean.class || expected == boolean.class) {
            return "field.boolean";
        }
        if (expected == Integer.class || expected == int.class || expected == Long.class || expected == long.class) {
            return "field.whole_number";
        }
        return Iterable.class.isAssignableFrom(expected) ? "field.list" : "field.invalid";
    }

    private InvalidFields field(JacksonException trouble, String key, Object... arguments) {
        return new InvalidFields(path(trouble), sentences.say(key, arguments));
    }

    private static String path(JacksonException trouble) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : trouble.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Texts.printable(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
