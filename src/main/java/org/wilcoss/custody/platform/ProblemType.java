package org.wilcoss.custody.platform;

/** Every kind of refusal there is: its slug in {@code type} (RFC 9457), its status and its title. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    NOT_SIGNED_IN(401, "Sign in first"),
    NOT_YOUR_ROLE(403, "Your role does not allow this"),
    SIGN_IN_AGAIN(403, "Show again that it is you"),
    NOT_BY_TOKEN(403, "This token may not do that"),
    STALE_FORM(403, "This form is out of date"),
    NOT_FROM_HERE(403, "This is not possible from where you are"),
    NOT_FOUND(404, "Not there, or not yours to see"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "Not available in the format asked for"),
    MOVE_REFUSED(409, "The kit's state does not allow this"),
    ALREADY_EXISTS(409, "It exists already"),
    REQUEST_REUSED(409, "This request was sent before with other content"),
    RULE_REFUSED(409, "The club's rules do not allow this"),
    FILE_REFUSED(409, "The file cannot be imported"),
    CHANGED_SINCE_READ(412, "It changed since you read it"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_FORMAT(415, "The request's format is not understood"),
    INVALID_FIELDS(422, "Some fields need another look"),
    TOO_FAST(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    DATABASE_AWAY(503, "The database cannot be reached");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The last part of the problem's {@code type}: {@code move-refused}. */
    public String slug() {
        return Labels.of(this).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
