package org.wilcoss.custody.platform.web;

import jakarta.servlet.ServletException;
import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wilcoss.custody.platform.ChangedSinceRead;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.NotSignedIn;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Finds the refusal behind any exception; there is none behind a mistake of ours. */
@Component
class Translator {
    private final JsonTrouble json;
    private final FieldTrouble fields;

    Translator(JsonTrouble json, FieldTrouble fields) {
        this.json = json;
        this.fields = fields;
    }

    Optional<Refusal> refusalFor(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refusal);
            case Exception causedBySize when BodyTooLarge.causes(causedBySize) -> Optional.of(tooLarge());
            case HttpMessageNotReadableException unreadable -> Optional.of(json.refusalFor(unreadable));
            case BindException invalid -> Optional.of(fields.refusalFor(invalid));
            case HandlerMethodValidationException invalid -> Optional.of(fields.refusalFor(invalid));
            case ConstraintViolationException invalid -> Optional.of(fields.refusalFor(invalid));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(fields.refusalFor(mismatch));
            case MissingServletRequestParameterException missing ->
                Optional.of(fields.missing(missing.getParameterName()));
            case InvalidParameterException unreadable -> Optional.of(forStatus(unreadable.getErrorCode()));
            case CsrfException stale -> Optional.of(new Rejected(ProblemType.STALE_FORM, "stale_form"));
            case OptimisticLockingFailureException raced -> Optional.of(new ChangedSinceRead("record"));
            case AuthenticationException nobody -> Optional.of(NotSignedIn.withoutToken());
            case AccessDeniedException denied -> Optional.of(new NotYourRole());
            case RequestRejectedException odd -> Optional.of(forStatus(400));
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Optional.of(forStatus(known.getStatusCode().value()));
            case ServletException wrapping when wrapping.getCause() instanceof Exception cause -> refusalFor(cause);
            default -> DatabaseTrouble.refusalFor(failure);
        };
    }

    /** The refusal that stands for a bare status of the server or the framework. */
    Refusal forStatus(int status) {
        return switch (status) {
            case 401 -> NotSignedIn.withoutToken();
            case 403 -> new NotYourRole();
            case 404 -> new NotFound("page");
            case 405 -> new Rejected(ProblemType.METHOD_NOT_ALLOWED, "method_not_allowed");
            case 406 -> new Rejected(ProblemType.NOT_ACCEPTABLE, "not_acceptable");
            case 413 -> tooLarge();
            case 415 -> new Rejected(ProblemType.UNSUPPORTED_FORMAT, "unsupported_format");
            default ->
                status < 500
                        ? new Rejected(ProblemType.MALFORMED_REQUEST, "malformed_request")
                        : new Rejected(ProblemType.INTERNAL, "internal_without_reference");
        };
    }

    private static Refusal tooLarge() {
        return new Rejected(ProblemType.TOO_LARGE, "too_large");
    }
}
