package org.wilcoss.custody.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Words;

/**
 * The body of every refusal (RFC 9457).
 *
 * @param reference the number under which an unexpected failure was logged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldProblem> errors,
        @Nullable String reference) {
    static Problem of(ProblemType type, String detail) {
        return new Problem("/problems/" + type.slug(), Words.say(type.title()), type.status(), detail, null, null);
    }

    boolean is(ProblemType kind) {
        return type.equals("/problems/" + kind.slug());
    }

    Problem withErrors(List<FieldProblem> fields) {
        return new Problem(type, title, status, detail, fields, reference);
    }

    Problem withReference(String number) {
        return new Problem(type, title, status, detail, errors, number);
    }
}
