package org.wilcoss.custody.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** Says which fields or parameters break a constraint or have the wrong type. */
@Component
class FieldTrouble {
    private final Sentences sentences;

    FieldTrouble(Sentences sentences) {
        this.sentences = sentences;
    }

    Refusal refusalFor(BindException invalid) {
        return new InvalidFields(
                invalid.getAllErrors().stream().map(this::problem).distinct().toList());
    }

    Refusal refusalFor(HandlerMethodValidationException invalid) {
        return new InvalidFields(invalid.getParameterValidationResults().stream()
                .flatMap(this::problems)
                .toList());
    }

    Refusal refusalFor(ConstraintViolationException invalid) {
        return new InvalidFields(invalid.getConstraintViolations().stream()
                .map(FieldTrouble::problem)
                .toList());
    }

    /** A path that cannot be an id is a path to nothing; a parameter that cannot be read is named. */
    Refusal refusalFor(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return new NotFound("page");
        }
        Class<?> expected = mismatch.getRequiredType();
        if (expected != null && expected.isEnum()) {
            return new InvalidFields(mismatch.getName(), sentences.say("field.one_of", Texts.labels(expected)));
        }
        return new InvalidFields(mismatch.getName(), sentences.say(JsonTrouble.expectation(expected)));
    }

    Refusal missing(String parameter) {
        return new InvalidFields(parameter, sentences.say("field.missing"));
    }

    private FieldProblem problem(ObjectError error) {
        String field = error instanceof FieldError named ? Texts.snakeCase(named.getField()) : "body";
        boolean unreadable = error instanceof FieldError named && named.isBindingFailure();
        return new FieldProblem(field, unreadable ? sentences.say("field.invalid") : words(error));
    }

    private Stream<FieldProblem> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(this::problem);
        }
        RequestParam named = result.getMethodParameter().getParameterAnnotation(RequestParam.class);
        String name = named == null || named.name().isEmpty()
                ? Texts.snakeCase(
                        Objects.requireNonNull(result.getMethodParameter().getParameterName()))
                : named.name();
        return result.getResolvableErrors().stream().map(error -> new FieldProblem(name, words(error)));
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new FieldProblem(path.isEmpty() ? "body" : Texts.snakeCase(path), violation.getMessage());
    }

    private static String words(MessageSourceResolvable error) {
        @Nullable String message = error.getDefaultMessage();
        return message == null ? "" : message;
    }
}
